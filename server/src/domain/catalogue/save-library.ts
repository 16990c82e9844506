import { type Issue, type JsonObject } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import {
  notAllowed,
  type NotAllowed,
  type ValidationRefusal,
  validationRefusal,
  versionConflict,
} from '../../graphql/refusals';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { insertArchetype, replaceArchetype, replaceArchetypeSteps } from './archetype.repository';
import { getArchetype } from './catalogue.repository';
import { checkArchetype, checkModule, checkSectionKey, parseLibrarySection } from './check-library';
import { type LibraryDependencies, type Refused, toArchetypePayload } from './library-answers';
import {
  findModules,
  findSectionVersions,
  insertModule,
  insertSectionVersion,
  replaceModule,
} from './library.repository';
import {
  type ArchetypeInput,
  type ArchetypePayload,
  ModuleInfo,
  type ModuleInput,
  ModulePayload,
  SectionPayload,
} from './library.types';
import { addAllowedModules } from './matrix.repository';
import { toSectionInfo } from './section-info';

export interface SectionChange {
  readonly key: string;
  readonly definition: JsonObject;
  readonly note: string;
  /** 0 for a new section. */
  readonly expectedVersion: number;
}

export interface SaveLibrary {
  saveArchetype(
    ctx: RequestContext,
    id: string | null,
    input: ArchetypeInput,
    expectedVersion: number,
  ): Promise<ArchetypePayload | Refused>;
  saveModule(
    ctx: RequestContext,
    id: string | null,
    input: ModuleInput,
    expectedVersion: number,
  ): Promise<ModulePayload | Refused>;
  saveSection(ctx: RequestContext, change: SectionChange): Promise<SectionPayload | Refused>;
}

/** Archetypes, modules and sections: made new without an id (a section with version 0), or changed by who saw their last version. */
export function createSaveLibrary(deps: LibraryDependencies): SaveLibrary {
  const refuse = (ctx: RequestContext, issues: readonly Issue[]): ValidationRefusal =>
    validationRefusal(issues, deps.issueInWords(ctx));
  const asStaff = <T>(
    ctx: RequestContext,
    work: (tx: TenantTransaction, staffId: string) => Promise<T>,
  ): Promise<T | NotAllowed> => {
    const { viewer } = ctx;
    if (viewer?.kind !== 'staff') return Promise.resolve(notAllowed('reason.staff-only'));
    return deps.withTenant(ctx.tenantId, (tx) => work(tx, viewer.id));
  };
  return {
    saveArchetype: (ctx, id, input, expectedVersion) =>
      asStaff(ctx, async (tx) => {
        const issues = checkArchetype(input, await findModules(tx));
        if (issues.length > 0) return refuse(ctx, issues);
        const saved = id ?? (await insertArchetype(tx, input.key, input));
        if (saved === undefined) return refuse(ctx, [KEY_TAKEN]);
        if (id !== null && (await replaceArchetype(tx, id, input, expectedVersion)) === null)
          return versionConflict((await getArchetype(tx, id)).version);
        await replaceArchetypeSteps(
          tx,
          saved,
          input.steps.map((step) => ({ ...step, title: step.title ?? null })),
        );
        await addAllowedModules(
          tx,
          saved,
          input.steps.map(({ moduleId }) => moduleId),
        );
        return toArchetypePayload(tx, saved);
      }),
    saveModule: (ctx, id, input, expectedVersion) =>
      asStaff(ctx, async (tx) => {
        const issues = checkModule(input);
        if (issues.length > 0) return refuse(ctx, issues);
        const before = (await findModules(tx)).find((module) => module.id === id);
        const saved = id ?? (await insertModule(tx, input, input));
        if (saved === undefined) return refuse(ctx, [KEY_TAKEN]);
        if (id !== null && (await replaceModule(tx, id, input, expectedVersion)) === null)
          return versionConflict(before?.version ?? 0);
        const row = (await findModules(tx)).find((module) => module.id === saved);
        return Object.assign(new ModulePayload(), { module: Object.assign(new ModuleInfo(), row) });
      }),
    saveSection: (ctx, { key, definition, note, expectedVersion }) =>
      asStaff(ctx, async (tx, staffId) => {
        const parsed = parseLibrarySection(definition);
        const issues = [...checkSectionKey(key), ...(parsed.ok ? [] : parsed.error)];
        if (!parsed.ok || issues.length > 0) return refuse(ctx, issues);
        const next = { key, definition: parsed.value, note: note.trim(), expectedVersion, staffId };
        const version = await insertSectionVersion(tx, next);
        const [newest] = await findSectionVersions(tx, key);
        if (newest === undefined || (version === undefined && expectedVersion !== 0))
          return versionConflict(newest?.version ?? 0);
        if (version === undefined) return refuse(ctx, [KEY_TAKEN]);
        return Object.assign(new SectionPayload(), { section: toSectionInfo(newest) });
      }),
  };
}

const KEY_TAKEN: Issue = { code: 'library-key-taken', path: 'key' };
