import type { JsonObject } from '@istanze/shared';
import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { JsonScalar } from '../../graphql/scalars';
import type { Refused } from './library-answers';
import {
  AffectedFormOutput,
  AllowedSectionInput,
  ArchetypeInput,
  type ArchetypePayload,
  DefaultActivityInput,
  MatrixCellOutput,
  ModuleInfo,
  ModuleInput,
  type ModulePayload,
  SaveArchetypeResult,
  SaveModuleResult,
  SaveSectionResult,
  SectionInfo,
  type SectionPayload,
  SectionUse,
} from './library.types';
import type { LibraryUseCases } from './library.use-cases';

/** The libraries an administrator composes from. */
@Resolver()
export class LibraryResolver {
  constructor(private readonly library: LibraryUseCases) {}

  @Authorized('STAFF')
  @Query(() => [ModuleInfo])
  modules(@Ctx() ctx: RequestContext): Promise<readonly ModuleInfo[]> {
    return this.library.listModules(ctx);
  }

  @Authorized('STAFF')
  @Query(() => [SectionInfo])
  sections(@Ctx() ctx: RequestContext): Promise<readonly SectionInfo[]> {
    return this.library.listSections(ctx);
  }

  @Authorized('ADMIN')
  @Query(() => [SectionInfo], { description: 'Every version, newest first.' })
  sectionVersions(
    @Ctx() ctx: RequestContext,
    @Arg('key', () => String) key: string,
  ): Promise<readonly SectionInfo[]> {
    return this.library.listSectionVersions(ctx, key);
  }

  @Authorized('ADMIN')
  @Query(() => [SectionUse])
  sectionUses(
    @Ctx() ctx: RequestContext,
    @Arg('key', () => String) key: string,
  ): Promise<readonly SectionUse[]> {
    return this.library.listSectionUses(ctx, key);
  }

  @Authorized('STAFF')
  @Query(() => [MatrixCellOutput])
  matrix(@Ctx() ctx: RequestContext): Promise<readonly MatrixCellOutput[]> {
    return this.library.listMatrix(ctx);
  }

  @Authorized('ADMIN')
  @Query(() => [AffectedFormOutput], {
    description:
      'Forms that would use what the pair no longer allows; without `sections` the module is not allowed.',
  })
  matrixImpact(
    @Ctx() ctx: RequestContext,
    @Arg('archetypeId', () => ID) archetypeId: string,
    @Arg('moduleId', () => ID) moduleId: string,
    @Arg('sections', () => [String], { nullable: true }) sections: string[] | null,
  ): Promise<readonly AffectedFormOutput[]> {
    return this.library.describeImpact(ctx, archetypeId, moduleId, sections ?? null);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveArchetypeResult)
  saveArchetype(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Arg('input', () => ArchetypeInput) input: ArchetypeInput,
    @Arg('expectedVersion', () => Int, { defaultValue: 0 }) expectedVersion: number,
  ): Promise<ArchetypePayload | Refused> {
    return this.library.saveArchetype(ctx, id ?? null, input, expectedVersion);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveModuleResult)
  saveModule(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Arg('input', () => ModuleInput) input: ModuleInput,
    @Arg('expectedVersion', () => Int, { defaultValue: 0 }) expectedVersion: number,
  ): Promise<ModulePayload | Refused> {
    return this.library.saveModule(ctx, id ?? null, input, expectedVersion);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveSectionResult)
  saveSection(
    @Ctx() ctx: RequestContext,
    @Arg('key', () => String) key: string,
    @Arg('definition', () => JsonScalar) definition: JsonObject,
    @Arg('expectedVersion', () => Int, { description: '0 for a new section.' }) expectedVersion: number,
    @Arg('note', () => String, { defaultValue: '' }) note: string,
  ): Promise<SectionPayload | Refused> {
    return this.library.saveSection(ctx, { key, definition, note, expectedVersion });
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveArchetypeResult)
  allowModules(
    @Ctx() ctx: RequestContext,
    @Arg('archetypeId', () => ID) archetypeId: string,
    @Arg('moduleIds', () => [ID]) moduleIds: string[],
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<ArchetypePayload | Refused> {
    return this.library.allowModules(ctx, archetypeId, moduleIds, expectedVersion);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveArchetypeResult)
  allowSections(
    @Ctx() ctx: RequestContext,
    @Arg('archetypeId', () => ID) archetypeId: string,
    @Arg('moduleId', () => ID) moduleId: string,
    @Arg('sections', () => [AllowedSectionInput]) sections: AllowedSectionInput[],
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<ArchetypePayload | Refused> {
    return this.library.allowSections(ctx, { archetypeId, moduleId, expectedVersion }, sections);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveArchetypeResult)
  allowActivities(
    @Ctx() ctx: RequestContext,
    @Arg('archetypeId', () => ID) archetypeId: string,
    @Arg('moduleId', () => ID) moduleId: string,
    @Arg('activities', () => [DefaultActivityInput]) activities: DefaultActivityInput[],
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<ArchetypePayload | Refused> {
    return this.library.allowActivities(ctx, { archetypeId, moduleId, expectedVersion }, activities);
  }
}
