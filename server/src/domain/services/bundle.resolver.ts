import type { Json } from '@istanze/shared';
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { JsonScalar } from '../../graphql/scalars';
import type { BundleUseCases, ImportAnswer, InstallAnswer, UndoAnswer } from './bundle.use-cases';
import type { ConfigurationBundle } from './configuration-bundle';
import type { UpdatedPart } from './ready-made';
import {
  CreateServiceResult,
  ImportResult,
  ReadyMadeService,
  UndoReadyMadeResult,
  UpdatedPartOutput,
} from './service.types';

@Resolver()
export class BundleResolver {
  constructor(private readonly bundles: BundleUseCases) {}

  @Authorized('ADMIN')
  @Query(() => JsonScalar, { description: 'The drafts of a service with what they stand on, as one file.' })
  exportService(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<ConfigurationBundle> {
    return this.bundles.exportService(ctx, id);
  }

  @Authorized('ADMIN')
  @Query(() => JsonScalar, { description: 'The whole configuration of the municipality as one file.' })
  exportTenant(@Ctx() ctx: RequestContext): Promise<ConfigurationBundle> {
    return this.bundles.exportTenant(ctx);
  }

  @Authorized('ADMIN')
  @Mutation(() => ImportResult, { description: 'Without `apply` it tells what it would do.' })
  importConfiguration(
    @Ctx() ctx: RequestContext,
    @Arg('bundle', () => JsonScalar) bundle: Json,
    @Arg('officeId', () => ID, { description: 'Office of the services that are added.' }) officeId: string,
    @Arg('apply', () => Boolean, { defaultValue: false }) apply: boolean,
  ): Promise<ImportAnswer> {
    return this.bundles.importConfiguration(ctx, bundle, officeId, apply);
  }

  @Authorized('ADMIN')
  @Query(() => [ReadyMadeService])
  readyMadeServices(@Ctx() ctx: RequestContext): Promise<readonly ReadyMadeService[]> {
    return this.bundles.listReadyMade(ctx);
  }

  @Authorized('ADMIN')
  @Mutation(() => CreateServiceResult)
  installReadyMade(
    @Ctx() ctx: RequestContext,
    @Arg('key', () => String) key: string,
    @Arg('officeId', () => ID) officeId: string,
  ): Promise<InstallAnswer> {
    return this.bundles.installReadyMade(ctx, key, officeId);
  }

  @Authorized('ADMIN')
  @Mutation(() => [UpdatedPartOutput], {
    nullable: true,
    description: 'Null where nothing newer is there. Without `apply` it tells what it would do.',
  })
  updateFromReadyMade(
    @Ctx() ctx: RequestContext,
    @Arg('serviceId', () => ID) serviceId: string,
    @Arg('apply', () => Boolean, { defaultValue: false }) apply: boolean,
    @Arg('leave', () => [String], { defaultValue: [], description: 'Parts that stay as they are here.' })
    leave: string[],
    @Arg('replace', () => [String], {
      defaultValue: [],
      description: 'Parts where the newer edition wins over what contradicts it here.',
    })
    replace: string[],
  ): Promise<readonly UpdatedPart[] | null> {
    return this.bundles.updateFromReadyMade(ctx, serviceId, { apply, leave, replace });
  }

  @Authorized('ADMIN')
  @Mutation(() => UndoReadyMadeResult, {
    description: 'Brings the drafts back to before the last update, unless somebody went on from there.',
  })
  undoReadyMadeUpdate(
    @Ctx() ctx: RequestContext,
    @Arg('serviceId', () => ID) serviceId: string,
  ): Promise<UndoAnswer> {
    return this.bundles.undoReadyMadeUpdate(ctx, serviceId);
  }
}
