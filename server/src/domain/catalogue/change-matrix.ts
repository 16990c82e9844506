import type { Issue } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { notAllowed, validationRefusal, versionConflict } from '../../graphql/refusals';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { touchArchetype } from './archetype.repository';
import { findArchetypeSteps, getArchetype } from './catalogue.repository';
import { parsePerformer } from './check-library';
import { findAffectedForms, type AffectedForm } from './form-limits';
import type { FormLimits } from './find-forbidden-sections';
import { type LibraryDependencies, type Refused, toArchetypePayload } from './library-answers';
import { findPublishedVersions } from './library.repository';
import type { AllowedSectionInput, ArchetypePayload, DefaultActivityInput } from './library.types';
import {
  type AllowedSection,
  type DefaultActivity,
  findMatrix,
  replaceAllowedModules,
  replaceAllowedSections,
  replaceDefaultActivities,
} from './matrix.repository';

/** The pair of the matrix that is changed, by who saw the archetype's last version. */
export interface MatrixPair {
  readonly archetypeId: string;
  readonly moduleId: string;
  readonly expectedVersion: number;
}

export interface ChangeMatrix {
  allowModules(
    ctx: RequestContext,
    archetypeId: string,
    moduleIds: readonly string[],
    expectedVersion: number,
  ): Promise<ArchetypePayload | Refused>;
  allowSections(
    ctx: RequestContext,
    pair: MatrixPair,
    sections: readonly AllowedSectionInput[],
  ): Promise<ArchetypePayload | Refused>;
  allowActivities(
    ctx: RequestContext,
    pair: MatrixPair,
    activities: readonly DefaultActivityInput[],
  ): Promise<ArchetypePayload | Refused>;
  /** Forms that would use what the pair no longer allows; `keys` null means that the module is not allowed at all. */
  findImpact(
    ctx: RequestContext,
    archetypeId: string,
    moduleId: string,
    keys: readonly string[] | null,
  ): Promise<readonly AffectedForm[]>;
}

/** What the matrix allows, pair by pair. */
export function createChangeMatrix(deps: LibraryDependencies): ChangeMatrix {
  const change = (
    ctx: RequestContext,
    pair: Omit<MatrixPair, 'moduleId'>,
    check: (tx: TenantTransaction) => Promise<readonly Issue[]>,
    write: (tx: TenantTransaction) => Promise<void>,
  ): Promise<ArchetypePayload | Refused> => {
    if (ctx.viewer?.kind !== 'staff') return Promise.resolve(notAllowed('reason.staff-only'));
    return deps.withTenant(ctx.tenantId, async (tx) => {
      const archetype = await getArchetype(tx, pair.archetypeId);
      const issues = await check(tx);
      if (issues.length > 0) return validationRefusal(issues, deps.issueInWords(ctx));
      if (!(await touchArchetype(tx, archetype.id, pair.expectedVersion)))
        return versionConflict(archetype.version);
      await write(tx);
      return toArchetypePayload(tx, archetype.id);
    });
  };
  return {
    allowModules: (ctx, archetypeId, moduleIds, expectedVersion) =>
      change(
        ctx,
        { archetypeId, expectedVersion },
        (tx) => findModulesInUse(tx, archetypeId, moduleIds),
        (tx) => replaceAllowedModules(tx, archetypeId, moduleIds),
      ),
    allowSections: (ctx, pair, inputs) => {
      const sections = inputs.map(({ key, step }): AllowedSection => ({ key, step: step ?? null }));
      return change(
        ctx,
        pair,
        async (tx) => [...(await findPairIssues(tx, pair)), ...(await findUnknownSections(tx, sections))],
        (tx) => replaceAllowedSections(tx, pair.archetypeId, pair.moduleId, sections),
      );
    },
    allowActivities: (ctx, pair, inputs) => {
      const { activities, issues } = parseActivities(inputs, deps.activityTypes);
      return change(
        ctx,
        pair,
        async (tx) => [...(await findPairIssues(tx, pair)), ...issues],
        (tx) => replaceDefaultActivities(tx, pair.archetypeId, pair.moduleId, activities),
      );
    },
    findImpact: (ctx, archetypeId, moduleId, keys) =>
      deps.withTenant(ctx.tenantId, (tx) =>
        findAffectedForms(tx, archetypeId, (limits) => withPair(limits, moduleId, keys)),
      ),
  };
}

/** The limits with one pair as it would be. */
function withPair(limits: FormLimits, moduleId: string, keys: readonly string[] | null): FormLimits {
  const cells = limits.cells.flatMap((cell) => {
    if (cell.moduleId !== moduleId) return [cell];
    return keys === null ? [] : [{ ...cell, sections: keys.map((key) => ({ key, step: null })) }];
  });
  return { ...limits, cells };
}

async function findModulesInUse(
  tx: TenantTransaction,
  archetypeId: string,
  moduleIds: readonly string[],
): Promise<readonly Issue[]> {
  const archetype = await getArchetype(tx, archetypeId);
  const missing = (await findArchetypeSteps(tx, archetypeId)).filter(
    ({ moduleId }) => !moduleIds.includes(moduleId),
  );
  const [first] = missing;
  if (first === undefined) return [];
  const params = { module: first.name.it, archetype: archetype.name.it };
  return [{ code: 'library-module-used', path: 'moduleIds', params }];
}

async function findPairIssues(tx: TenantTransaction, pair: MatrixPair): Promise<readonly Issue[]> {
  const cells = await findMatrix(tx, pair.archetypeId);
  return cells.some(({ moduleId }) => moduleId === pair.moduleId)
    ? []
    : [{ code: 'library-pair', path: 'moduleId' }];
}

async function findUnknownSections(
  tx: TenantTransaction,
  sections: readonly AllowedSection[],
): Promise<readonly Issue[]> {
  const known = new Set((await findPublishedVersions(tx)).map(({ key }) => key));
  return sections.flatMap(({ key }, at) =>
    known.has(key) ? [] : [{ code: 'library-section', path: `sections.${at}`, params: { section: key } }],
  );
}

function parseActivities(
  inputs: readonly DefaultActivityInput[],
  types: ReadonlySet<string>,
): { readonly activities: readonly DefaultActivity[]; readonly issues: readonly Issue[] } {
  const activities: DefaultActivity[] = [];
  const issues: Issue[] = [];
  for (const [at, { type, performer }] of inputs.entries()) {
    const parsed = parsePerformer(performer);
    const params = { activity: type };
    if (!types.has(type)) issues.push({ code: 'library-activity', path: `activities.${at}.type`, params });
    else if (parsed === undefined)
      issues.push({ code: 'library-performer', path: `activities.${at}.performer`, params });
    else activities.push({ type, performer: parsed });
  }
  return { activities, issues };
}
