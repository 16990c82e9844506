import type { JsonObject } from '@istanze/shared';
import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { JsonScalar } from '../../graphql/scalars';
import { ServiceTestOutput, ServiceTestResult } from './service-test.types';
import type { ServiceTestAnswer, ServiceTestUseCases } from './service-test.use-cases';

@Resolver()
export class ServiceTestResolver {
  constructor(private readonly tests: ServiceTestUseCases) {}

  @Authorized('ADMIN')
  @Query(() => [ServiceTestOutput])
  serviceTests(
    @Ctx() ctx: RequestContext,
    @Arg('serviceId', () => ID) serviceId: string,
  ): Promise<readonly ServiceTestOutput[]> {
    return this.tests.list(ctx, serviceId);
  }

  @Authorized('ADMIN')
  @Mutation(() => ServiceTestResult, {
    description: 'Adds a test, or with `id` replaces the one that nobody changed since `expectedVersion`.',
  })
  saveServiceTest(
    @Ctx() ctx: RequestContext,
    @Arg('serviceId', () => ID) serviceId: string,
    @Arg('definition', () => JsonScalar) definition: JsonObject,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Arg('position', () => Int, { nullable: true }) position: number | null,
    @Arg('expectedVersion', () => Int, { nullable: true }) expectedVersion: number | null,
  ): Promise<ServiceTestAnswer> {
    return this.tests.save(ctx, {
      serviceId,
      definition,
      id: id ?? null,
      position: position ?? null,
      expectedVersion: expectedVersion ?? null,
    });
  }

  @Authorized('ADMIN')
  @Mutation(() => ServiceTestResult)
  removeServiceTest(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<ServiceTestAnswer> {
    return this.tests.remove(ctx, id, expectedVersion);
  }
}
