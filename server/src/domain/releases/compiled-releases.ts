import { compileForm, type LogicType, type ReleaseContent } from '@istanze/shared';
import { NotFoundError } from '../../graphql/errors';
import type { CompiledRelease, Releases } from '../../ports/inside';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { createKeptReleases } from './kept-releases';
import { findRelease } from './release.repository';

const ANY: LogicType = { kind: 'any' };

/** Releases compiled once and kept. */
export function createCompiledReleases(most = 500): Releases {
  const kept = createKeptReleases<CompiledRelease>(most);
  return {
    get: async (tx, releaseId) => {
      const release = await kept.get(tx.tenantId, releaseId, () => compile(tx, releaseId));
      if (release === undefined) throw new NotFoundError('release');
      return release;
    },
    find: kept.find,
  };
}

async function compile(tx: TenantTransaction, releaseId: string): Promise<CompiledRelease | undefined> {
  const release = await findRelease(tx, releaseId);
  if (release === undefined) return undefined;
  const { id, number, content } = release;
  return { id, number, content, form: compileForm(content.form, releaseEnvironment(content)) };
}

/** What the formulas of a release may read beside the answers: its tables and its derived values. */
export function releaseEnvironment(content: Pick<ReleaseContent, 'configuration'>): {
  readonly tables: ReleaseContent['configuration']['tables'];
  readonly facts: Readonly<Record<string, LogicType>>;
} {
  const { tables, derived } = content.configuration;
  return { tables, facts: Object.fromEntries(derived.map((value) => [value.key, ANY])) };
}
