import type { Issue, Text } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findArchetypeSteps } from './catalogue.repository';
import { findForbiddenSections, type FormLimits } from './find-forbidden-sections';
import { findFormsByArchetype, findPublishedVersions } from './library.repository';
import { findMatrix } from './matrix.repository';

/** What forms of an archetype may be made of, as the matrix stands. */
export async function findFormLimits(tx: TenantTransaction, archetypeId: string): Promise<FormLimits> {
  const versions = new Map<string, Set<number>>();
  for (const { key, version } of await findPublishedVersions(tx))
    versions.set(key, (versions.get(key) ?? new Set()).add(version));
  return {
    steps: await findArchetypeSteps(tx, archetypeId),
    cells: await findMatrix(tx, archetypeId),
    versions,
  };
}

/** A form that would use what a change of the matrix no longer allows, with each place. */
export interface AffectedForm {
  readonly formId: string;
  readonly serviceId: string;
  readonly title: Text;
  readonly issues: readonly Issue[];
}

/** Forms of an archetype that comply now and would not with `next`. */
export async function findAffectedForms(
  tx: TenantTransaction,
  archetypeId: string,
  next: (limits: FormLimits) => FormLimits,
): Promise<readonly AffectedForm[]> {
  const now = await findFormLimits(tx, archetypeId);
  const then = next(now);
  const forms = (await findFormsByArchetype(tx)).filter((form) => form.archetypeId === archetypeId);
  return forms.flatMap(({ formId, serviceId, title, definition }) => {
    const before = new Set(findForbiddenSections(definition, now).map(({ path }) => path));
    const issues = findForbiddenSections(definition, then).filter(({ path }) => !before.has(path));
    return issues.length === 0 ? [] : [{ formId, serviceId, title, issues }];
  });
}
