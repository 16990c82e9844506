import { Arg, Authorized, Field, ID, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import type { ChangeFeed, InstanceChanged } from './change-feed';
import type { RequestContext } from './context';
import type { Viewer } from './viewer';

@ObjectType({
  description: 'Says that something changed, never what: the client asks again with its own rights.',
})
export class InstanceChange {
  @Field(() => String)
  code!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String)
  what!: string;
}

@ObjectType()
export class QueueChange {
  @Field(() => String)
  code!: string;
  @Field(() => ID)
  officeId!: string;
}

/** Answers whether the viewer may know of an instance at all. */
export type MayFollow = (ctx: RequestContext, code: string) => Promise<boolean>;

interface Subscriber {
  readonly context: RequestContext;
  readonly args: Readonly<Record<string, unknown>>;
}

/** The subscriptions of one feed; a class made here because what it listens to is given, not imported. */
export function createSubscriptionResolver(feed: ChangeFeed, mayFollow: MayFollow): object {
  @Resolver()
  class SubscriptionResolver {
    @Authorized('ANYONE_LOGGED_IN')
    @Subscription(() => InstanceChange, {
      subscribe: ({ context, args }: Subscriber) =>
        followInstance(feed, mayFollow, context, String(args['code'])),
    })
    instanceChanged(
      @Root() change: InstanceChanged,
      @Arg('code', () => String) _code: string,
    ): InstanceChange {
      return Object.assign(new InstanceChange(), {
        code: change.code,
        version: change.version,
        what: 'instance',
      });
    }

    @Authorized('STAFF')
    @Subscription(() => QueueChange, {
      subscribe: ({ context }: Subscriber) => feed.subscribe((change) => isInQueueOf(context, change)),
    })
    queueChanged(@Root() change: InstanceChanged): QueueChange {
      return Object.assign(new QueueChange(), { code: change.code, officeId: change.officeId });
    }
  }
  return new SubscriptionResolver();
}

async function* followInstance(
  feed: ChangeFeed,
  mayFollow: MayFollow,
  ctx: RequestContext,
  code: string,
): AsyncIterableIterator<InstanceChanged> {
  const changes = feed.subscribe((change) => change.tenantId === ctx.tenantId && change.code === code);
  try {
    if (await mayFollow(ctx, code)) yield* changes;
  } finally {
    await changes.return?.();
  }
}

function isInQueueOf(ctx: RequestContext, change: InstanceChanged): boolean {
  return change.tenantId === ctx.tenantId && officesOf(ctx.viewer).includes(change.officeId);
}

function officesOf(viewer: Viewer | null): readonly string[] {
  return viewer?.kind === 'staff' ? viewer.roles.map((role) => role.officeId) : [];
}
