import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { RatedThing } from './rating-report.types';
import type { createReadRatingReport } from './read-rating-report';
import type { createReadStatistics } from './read-statistics';
import { Statistics, StatisticsArgs } from './statistics.types';

@Resolver()
export class StatisticsResolver {
  constructor(
    private readonly read: ReturnType<typeof createReadStatistics>,
    private readonly readRatings: ReturnType<typeof createReadRatingReport>,
  ) {}

  @Authorized('MANAGER')
  @Query(() => Statistics)
  statistics(
    @Ctx() ctx: RequestContext,
    @Args(() => StatisticsArgs) args: StatisticsArgs,
  ): Promise<Statistics> {
    return this.read(ctx, args);
  }

  @Authorized('MANAGER')
  @Query(() => [RatedThing], {
    description: 'Over the offices that the viewer manages; pages for administrators.',
  })
  ratingReport(
    @Ctx() ctx: RequestContext,
    @Args(() => StatisticsArgs) args: StatisticsArgs,
  ): Promise<readonly RatedThing[]> {
    return this.readRatings(ctx, args);
  }
}
