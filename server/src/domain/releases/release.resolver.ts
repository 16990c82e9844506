import type { Json, JsonObject } from '@istanze/shared';
import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { JsonScalar } from '../../graphql/scalars';
import {
  CivicRangeSet,
  CONFIGURATION_PARTS,
  type ConfigurationPart,
  ManagedService,
  ReleaseOutput,
  SaveServiceResult,
} from './release.types';
import type { ReleaseUseCases, SaveServiceAnswer } from './release.use-cases';

@Resolver()
export class ReleaseResolver {
  constructor(private readonly releases: ReleaseUseCases) {}

  @Query(() => ReleaseOutput, { nullable: true })
  release(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<ReleaseOutput | null> {
    return this.releases.describeRelease(ctx, id);
  }

  @Authorized('ADMIN')
  @Query(() => [ManagedService])
  managedServices(@Ctx() ctx: RequestContext): Promise<readonly ManagedService[]> {
    return this.releases.listManagedServices(ctx);
  }

  @Authorized('ADMIN')
  @Query(() => ManagedService, { nullable: true })
  managedService(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<ManagedService> {
    return this.releases.describeManagedService(ctx, id);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveServiceResult)
  saveService(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('sheet', () => JsonScalar) sheet: JsonObject,
    @Arg('configuration', () => JsonScalar) configuration: JsonObject,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<SaveServiceAnswer> {
    return this.releases.saveService(ctx, id, { sheet, configuration, expectedVersion });
  }

  @Authorized('ADMIN')
  @Query(() => [CivicRangeSet])
  civicRangeSets(@Ctx() ctx: RequestContext): Promise<readonly CivicRangeSet[]> {
    return this.releases.listCivicRangeSets(ctx);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveServiceResult, {
    description: 'Replaces one part of the configuration; null takes the renewal away.',
  })
  saveServiceConfiguration(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('part', () => CONFIGURATION_PARTS) part: ConfigurationPart,
    @Arg('value', () => JsonScalar, { nullable: true }) value: Json,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<SaveServiceAnswer> {
    return this.releases.saveConfiguration(ctx, id, { part, value: value ?? null, expectedVersion });
  }
}
