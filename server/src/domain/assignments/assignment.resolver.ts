import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { SaveServiceAssignmentResult, ServiceAssignment, ServiceAssignmentInput } from './assignment.types';
import type { AssignmentUseCases, SaveAssignmentAnswer } from './assignment.use-cases';

@Resolver()
export class AssignmentResolver {
  constructor(private readonly useCases: AssignmentUseCases) {}

  @Authorized('ADMIN')
  @Query(() => ServiceAssignment)
  serviceAssignment(
    @Ctx() ctx: RequestContext,
    @Arg('serviceId', () => ID) serviceId: string,
  ): Promise<ServiceAssignment> {
    return this.useCases.read(ctx, serviceId);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveServiceAssignmentResult)
  saveServiceAssignment(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ServiceAssignmentInput) input: ServiceAssignmentInput,
  ): Promise<SaveAssignmentAnswer> {
    const { serviceId, mode, field, people, otherwise } = input;
    return this.useCases.save(ctx, {
      serviceId,
      mode: mode ?? null,
      field: field ?? null,
      people: people ?? null,
      otherwise: otherwise ?? null,
    });
  }
}
