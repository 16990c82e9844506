import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { MessageConnection } from './message.types';
import type { MessageUseCases } from './message.use-cases';
import { MessageThreadConnection, MessageThreadFilter, MessageThreadPage } from './thread.types';
import type { ThreadUseCases } from './thread.use-cases';

@Resolver()
export class MessageResolver {
  constructor(
    private readonly messages: MessageUseCases,
    private readonly threads: ThreadUseCases,
  ) {}

  @Authorized('CITIZEN')
  @Query(() => MessageConnection)
  myMessages(
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<MessageConnection> {
    return this.messages.listMyMessages(ctx, first ?? 20, after ?? null);
  }

  @Authorized('CITIZEN')
  @Query(() => MessageThreadConnection)
  myThreads(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => MessageThreadFilter, { nullable: true }) filter: MessageThreadFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<MessageThreadConnection> {
    return this.threads.listMyThreads(ctx, filter ?? {}, first ?? 20, after ?? null);
  }

  @Authorized('CITIZEN')
  @Query(() => MessageThreadPage, { nullable: true })
  myThread(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String, {
      nullable: true,
      description: 'Of the instance; left out for notices about the person alone.',
    })
    code: string | null,
  ): Promise<MessageThreadPage | null> {
    return this.threads.readMyThread(ctx, code ?? null);
  }

  @Authorized('CITIZEN', 'GUEST', 'STAFF')
  @Mutation(() => Boolean)
  markMessageRead(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<boolean> {
    return this.messages.markMessageRead(ctx, id);
  }
}
