import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import {
  CivicRangeInput,
  CivicRangeOutput,
  RemoveCivicRangeResult,
  SaveCivicRangeResult,
} from './civic-range.types';
import type { CivicRangeUseCases, RemoveRangeAnswer, SaveRangeAnswer } from './civic-range.use-cases';

@Resolver()
export class CivicRangeResolver {
  constructor(private readonly ranges: CivicRangeUseCases) {}

  @Authorized('ADMIN')
  @Query(() => [CivicRangeOutput], { description: 'One list of stretches of streets, whole.' })
  civicRanges(
    @Ctx() ctx: RequestContext,
    @Arg('set', () => String) set: string,
  ): Promise<readonly CivicRangeOutput[]> {
    return this.ranges.list(ctx, set);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveCivicRangeResult)
  saveCivicRange(
    @Ctx() ctx: RequestContext,
    @Arg('range', () => CivicRangeInput) range: CivicRangeInput,
  ): Promise<SaveRangeAnswer> {
    return this.ranges.save(ctx, range);
  }

  @Authorized('ADMIN')
  @Mutation(() => RemoveCivicRangeResult)
  removeCivicRange(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<RemoveRangeAnswer> {
    return this.ranges.remove(ctx, id, expectedVersion);
  }
}
