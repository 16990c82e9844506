import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { ListReports } from './list-reports';
import { PublicReportConnection } from './report.types';

@Resolver()
export class ReportResolver {
  constructor(private readonly list: ListReports) {}

  @Query(() => PublicReportConnection)
  publicReports(
    @Ctx() ctx: RequestContext,
    @Arg('kind', () => String, { nullable: true }) kind: string | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<PublicReportConnection> {
    return this.list(ctx, { kind: kind ?? null, first, after: after ?? null });
  }
}
