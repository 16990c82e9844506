import { compileForm, type LogicType, type ReleaseContent } from '@istanze/shared';
import { NotFoundError } from '../../graphql/errors';
import type { CompiledRelease, Releases } from '../../ports/inside';
import { findRelease } from './release.repository';

const ANY: LogicType = { kind: 'any' };

/** Releases compiled once and kept: they never change. The least used one leaves when there are more than `most`. */
export function createCompiledReleases(most = 500): Releases {
  const kept = new Map<string, CompiledRelease>();
  return {
    get: async (tx, releaseId) => {
      const key = `${tx.tenantId}/${releaseId}`;
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      const release = await findRelease(tx, releaseId);
      if (release === undefined) throw new NotFoundError('release');
      const compiled = {
        id: release.id,
        number: release.number,
        content: release.content,
        form: compileForm(release.content.form, releaseEnvironment(release.content)),
      };
      kept.set(key, compiled);
      const oldest = kept.size > most ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return compiled;
    },
  };
}

/** What the formulas of a release may read beside the answers: its tables and its derived values. */
export function releaseEnvironment(content: Pick<ReleaseContent, 'configuration'>): {
  readonly tables: ReleaseContent['configuration']['tables'];
  readonly facts: Readonly<Record<string, LogicType>>;
} {
  const { tables, derived } = content.configuration;
  return { tables, facts: Object.fromEntries(derived.map((value) => [value.key, ANY])) };
}
