import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { createReadStatistics } from './read-statistics';
import { Statistics, StatisticsArgs } from './statistics.types';

@Resolver()
export class StatisticsResolver {
  constructor(private readonly read: ReturnType<typeof createReadStatistics>) {}

  @Authorized('MANAGER')
  @Query(() => Statistics)
  statistics(
    @Ctx() ctx: RequestContext,
    @Args(() => StatisticsArgs) args: StatisticsArgs,
  ): Promise<Statistics> {
    return this.read(ctx, args);
  }
}
