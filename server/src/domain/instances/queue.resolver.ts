import { Arg, Authorized, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { InstanceUseCases } from './instance.use-cases';
import { QueueConnection, QueueFilter, QueueOrder } from './queue.types';

@Resolver()
export class QueueResolver {
  constructor(private readonly instances: InstanceUseCases) {}

  @Authorized('STAFF')
  @Query(() => QueueConnection)
  queue(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => QueueFilter, { nullable: true }) filter: QueueFilter | null,
    @Arg('orderBy', () => QueueOrder, { defaultValue: QueueOrder.DEADLINE, nullable: true })
    orderBy: QueueOrder | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<QueueConnection> {
    return this.instances.listQueue(
      ctx,
      filter ?? {},
      orderBy ?? QueueOrder.DEADLINE,
      first ?? 25,
      after ?? null,
    );
  }
}
