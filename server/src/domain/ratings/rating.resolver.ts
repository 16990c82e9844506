import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import type { Rate } from './rate';
import { type RatePayload, RateResult } from './rating.types';

@Resolver()
export class RatingResolver {
  constructor(private readonly saveRating: Rate) {}

  @Mutation(() => RateResult)
  rate(
    @Ctx() ctx: RequestContext,
    @Arg('target', () => String, { description: 'service:SLUG, page:PATH, or instance:CODE.' })
    target: string,
    @Arg('score', () => Int) score: number,
    @Arg('reasons', () => [String]) reasons: string[],
    @Arg('text', () => String, { nullable: true }) text: string | null,
    @Arg('visit', () => String, {
      nullable: true,
      description:
        '32 hexadecimal digits that a browser makes up for each visit; without a login they are asked for.',
    })
    visit: string | null,
  ): Promise<RatePayload | ValidationRefusal | NotAllowed> {
    return this.saveRating(ctx, { target, score, reasons, text: text ?? null, visit: visit ?? null });
  }
}
