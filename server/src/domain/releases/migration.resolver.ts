import type { JsonObject } from '@istanze/shared';
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { JsonScalar } from '../../graphql/scalars';
import type { MigrationAnswer, MigrationUseCases } from './migrate-instances';
import { MigrationResult, RunningOnRelease } from './migration.types';

/** Running instances brought onto the live release of their service. */
@Resolver()
export class MigrationResolver {
  constructor(private readonly migrations: MigrationUseCases) {}

  @Authorized('ADMIN')
  @Query(() => [RunningOnRelease])
  runningInstances(
    @Ctx() ctx: RequestContext,
    @Arg('serviceId', () => ID) serviceId: string,
  ): Promise<readonly RunningOnRelease[]> {
    return this.migrations.listRunning(ctx, serviceId);
  }

  @Authorized('ADMIN')
  @Mutation(() => MigrationResult)
  migrateInstances(
    @Ctx() ctx: RequestContext,
    @Arg('serviceId', () => ID) serviceId: string,
    @Arg('mapping', () => JsonScalar) mapping: JsonObject,
    @Arg('dryRun', () => Boolean) dryRun: boolean,
  ): Promise<MigrationAnswer> {
    return this.migrations.migrateInstances(ctx, { serviceId, mapping, dryRun });
  }
}
