import type { SectionDefinition } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { type ChangeMatrix, createChangeMatrix } from './change-matrix';
import type { LibraryDependencies } from './library-answers';
import { findFormsByArchetype, findModules, findSections, findSectionVersions } from './library.repository';
import { validationRefusal } from '../../graphql/refusals';
import {
  AffectedFormOutput,
  MatrixCellOutput,
  ModuleInfo,
  type SectionInfo,
  SectionUse,
} from './library.types';
import { findMatrix } from './matrix.repository';
import { createSaveLibrary, type SaveLibrary } from './save-library';
import { toSectionInfo } from './section-info';

export interface LibraryUseCases extends SaveLibrary, Omit<ChangeMatrix, 'findImpact'> {
  /** Forms that a change of the matrix would touch, each place in words. */
  describeImpact(
    ctx: RequestContext,
    archetypeId: string,
    moduleId: string,
    keys: readonly string[] | null,
  ): Promise<readonly AffectedFormOutput[]>;
  listModules(ctx: RequestContext): Promise<readonly ModuleInfo[]>;
  listSections(ctx: RequestContext): Promise<readonly SectionInfo[]>;
  listSectionVersions(ctx: RequestContext, key: string): Promise<readonly SectionInfo[]>;
  listSectionUses(ctx: RequestContext, key: string): Promise<readonly SectionUse[]>;
  listMatrix(ctx: RequestContext): Promise<readonly MatrixCellOutput[]>;
}

/** The libraries an administrator composes from, and the matrix that says what goes with what. */
export function createLibraryUseCases(deps: LibraryDependencies): LibraryUseCases {
  const { withTenant } = deps;
  const { findImpact, ...matrix } = createChangeMatrix(deps);
  return {
    ...createSaveLibrary(deps),
    ...matrix,
    describeImpact: async (ctx, archetypeId, moduleId, keys) => {
      const affected = await findImpact(ctx, archetypeId, moduleId, keys);
      return affected.map((form) =>
        Object.assign(new AffectedFormOutput(), {
          ...form,
          issues: validationRefusal(form.issues, deps.issueInWords(ctx)).issues,
        }),
      );
    },
    listModules: (ctx) =>
      withTenant(ctx.tenantId, async (tx) =>
        (await findModules(tx)).map((row) => Object.assign(new ModuleInfo(), row)),
      ),
    listSections: (ctx) =>
      withTenant(ctx.tenantId, async (tx) => (await findSections(tx)).map(toSectionInfo)),
    listSectionVersions: (ctx, key) =>
      withTenant(ctx.tenantId, async (tx) => (await findSectionVersions(tx, key)).map(toSectionInfo)),
    listSectionUses: (ctx, key) => withTenant(ctx.tenantId, (tx) => findSectionUses(tx, key)),
    listMatrix: (ctx) =>
      withTenant(ctx.tenantId, async (tx) =>
        (await findMatrix(tx)).map((cell) => Object.assign(new MatrixCellOutput(), cell)),
      ),
  };
}

async function findSectionUses(tx: TenantTransaction, key: string): Promise<readonly SectionUse[]> {
  return (await findFormsByArchetype(tx)).flatMap(({ formId, serviceId, title, version, definition }) => {
    const sections = definition.steps.flatMap((step) => [...allSections(step.sections)]);
    const pinned = sections.flatMap((section) =>
      section.pinned?.section === key ? [section.pinned.version] : [],
    );
    if (pinned.length === 0) return [];
    return [
      Object.assign(new SectionUse(), { formId, serviceId, title, pinned, formVersion: version, definition }),
    ];
  });
}

function* allSections(sections: readonly SectionDefinition[]): Generator<SectionDefinition> {
  for (const section of sections) {
    yield section;
    yield* allSections(section.sections ?? []);
  }
}
