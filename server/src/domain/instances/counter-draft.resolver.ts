import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { CounterDraft } from './counter-draft.types';
import type { InstanceUseCases } from './instance.use-cases';

@Resolver()
export class CounterDraftResolver {
  constructor(private readonly instances: InstanceUseCases) {}

  @Authorized('STAFF')
  @Query(() => [CounterDraft], { description: 'Those of who asks, the last one written first.' })
  counterDrafts(@Ctx() ctx: RequestContext): Promise<readonly CounterDraft[]> {
    return this.instances.listCounterDrafts(ctx);
  }
}
