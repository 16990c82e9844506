import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { MessageConnection } from './message.types';
import type { MessageUseCases } from './message.use-cases';

@Resolver()
export class MessageResolver {
  constructor(private readonly messages: MessageUseCases) {}

  @Authorized('CITIZEN')
  @Query(() => MessageConnection)
  myMessages(
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<MessageConnection> {
    return this.messages.listMyMessages(ctx, first ?? 20, after ?? null);
  }

  @Authorized('CITIZEN', 'STAFF')
  @Mutation(() => Boolean)
  markMessageRead(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<boolean> {
    return this.messages.markMessageRead(ctx, id);
  }
}
