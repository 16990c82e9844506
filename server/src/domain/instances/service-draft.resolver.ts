import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { ServiceOutput } from '../catalogue';
import { InstanceSummary } from './instance-summary.types';
import type { InstanceUseCases } from './instance.use-cases';

@Resolver(() => ServiceOutput)
export class ServiceDraftResolver {
  constructor(private readonly instances: InstanceUseCases) {}

  @FieldResolver(() => InstanceSummary, {
    nullable: true,
    description: 'An open draft of the logged-in citizen, newest first.',
  })
  myDraft(@Ctx() ctx: RequestContext, @Root() service: ServiceOutput): Promise<InstanceSummary | null> {
    return this.instances.findOpenDraft(ctx, service.id);
  }
}
