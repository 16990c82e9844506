import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { NotAllowed } from '../../graphql/refusals';
import { DateScalar } from '../../graphql/scalars';
import { FormSlot, type HeldSlot, HoldSlotResult } from './form-slot.types';
import type { FormSlotUseCases } from './hold-slot';

@Resolver()
export class FormSlotResolver {
  constructor(private readonly useCases: FormSlotUseCases) {}

  @Authorized('ANYONE_LOGGED_IN')
  @Query(() => [FormSlot])
  formSlots(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('path', () => String) path: string,
  ): Promise<readonly FormSlot[]> {
    return this.useCases.list(ctx, { code, path });
  }

  @Authorized('ANYONE_LOGGED_IN')
  @Mutation(() => HoldSlotResult)
  holdSlot(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('path', () => String) path: string,
    @Arg('date', () => DateScalar) date: string,
    @Arg('time', () => String) time: string,
  ): Promise<HeldSlot | NotAllowed> {
    return this.useCases.hold(ctx, { code, path }, { date, time });
  }
}
