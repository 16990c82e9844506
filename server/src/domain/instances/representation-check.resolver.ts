import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { PerformActivityResult } from './instance-results.types';
import type { InstanceUseCases, WorkAnswer } from './instance.use-cases';

@Resolver()
export class RepresentationCheckResolver {
  constructor(private readonly instances: InstanceUseCases) {}

  @Authorized('STAFF')
  @Mutation(() => PerformActivityResult, {
    description: 'The office confirms or refuses what a representative declared; both people read it.',
  })
  checkRepresentation(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('confirmed', () => Boolean) confirmed: boolean,
    @Arg('reason', () => String, { defaultValue: '' }) reason: string,
  ): Promise<WorkAnswer> {
    return this.instances.checkRepresentation(ctx, { code, confirmed, reason });
  }
}
