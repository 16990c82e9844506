import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { createReadNextWork } from './next-work';
import { NextWork } from './next-work.types';

@Resolver()
export class NextWorkResolver {
  constructor(private readonly read: ReturnType<typeof createReadNextWork>) {}

  @Authorized('STAFF')
  @Query(() => NextWork)
  nextWork(@Ctx() ctx: RequestContext): Promise<NextWork> {
    return this.read(ctx);
  }
}
