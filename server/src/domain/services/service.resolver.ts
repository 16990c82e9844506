import type { Text } from '@istanze/shared';
import { Arg, Authorized, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { TextScalar } from '../../graphql/scalars';
import { type ServiceStatus, ServiceStatusEnum } from '../catalogue';
import type { CreateServiceAnswer } from './create-service';
import { CreateServiceResult, NewServiceInput, SetServiceStatusResult } from './service.types';
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
}
