import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { DueList } from './due.types';
import type { ListDues } from './list-dues';

@Resolver()
export class DueResolver {
  constructor(private readonly listDues: ListDues) {}

  @Authorized('CITIZEN')
  @Query(() => DueList, { description: 'What the person owes on a list today, or what a notice asks.' })
  dues(
    @Ctx() ctx: RequestContext,
    @Arg('list', () => String) list: string,
    @Arg('code', () => String, { nullable: true }) code: string | null,
    @Arg('instance', () => String, { nullable: true }) instance: string | null,
  ): Promise<DueList> {
    return this.listDues(ctx, { list, code, instance });
  }
}
