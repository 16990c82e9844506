import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { WithTenant } from '../../platform/tenant-transaction';
import { listProblems } from './list-problems';
import { SystemProblem } from './problem.types';

@Resolver()
export class ProblemResolver {
  constructor(private readonly withTenant: WithTenant) {}

  @Authorized('STAFF')
  @Query(() => [SystemProblem])
  problems(@Ctx() ctx: RequestContext): Promise<readonly SystemProblem[]> {
    return listProblems(this.withTenant, ctx);
  }
}
