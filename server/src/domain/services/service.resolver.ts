import type { JsonObject, Text } from '@istanze/shared';
import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { JsonScalar, TextScalar } from '../../graphql/scalars';
import { type ServiceStatus, ServiceStatusEnum } from '../catalogue';
import type { CreateServiceAnswer } from './create-service';
import {
  CreateServiceResult,
  NewServiceInput,
  SaveFactsResult,
  ServiceFacts,
  ServiceFactsInput,
  SetServiceStatusResult,
} from './service.types';
import type { SaveFactsAnswer } from './service-facts';
import type { ServiceUseCases } from './service.use-cases';
import type { SetServiceStatusAnswer } from './set-service-status';

@Resolver()
export class ServiceResolver {
  constructor(private readonly services: ServiceUseCases) {}

  @Authorized('ADMIN')
  @Mutation(() => CreateServiceResult)
  createService(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => NewServiceInput) input: NewServiceInput,
  ): Promise<CreateServiceAnswer> {
    return this.services.createService(ctx, input);
  }

  @Authorized('ADMIN')
  @Mutation(() => SetServiceStatusResult)
  setServiceStatus(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('status', () => ServiceStatusEnum) status: ServiceStatus,
    @Arg('reason', () => TextScalar, { nullable: true }) reason: Text | null,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<SetServiceStatusAnswer> {
    return this.services.setServiceStatus(ctx, id, { status, reason: reason ?? null, expectedVersion });
  }

  @Authorized('ADMIN')
  @Query(() => ServiceFacts)
  serviceFacts(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<ServiceFacts> {
    return this.services.describeFacts(ctx, id);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveFactsResult)
  saveServiceFacts(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('facts', () => ServiceFactsInput) facts: ServiceFactsInput,
    @Arg('sheet', () => JsonScalar) sheet: JsonObject,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<SaveFactsAnswer> {
    return this.services.saveFacts(ctx, id, { facts, sheet, expectedVersion });
  }
}
