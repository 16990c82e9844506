import { Arg, Authorized, Field, ID, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import type { ChangeFeed, InstanceChanged } from './change-feed';
import type { RequestContext } from './context';
import type { Feed } from './feed';
import type { FormSaved } from './form-feed';

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
  @Field(() => ID, { nullable: true, description: 'Null where one person was asked by name.' })
  officeId!: string | null;
}

@ObjectType('FormSaved', {
  description: 'The draft of a form was replaced: the client reads it and merges what it has open.',
})
export class FormSavedNews {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
}

/** Answers whether the viewer may know of an instance at all. */
export type MayFollow = (ctx: RequestContext, code: string) => Promise<boolean>;

interface Subscriber {
  readonly context: RequestContext;
  readonly args: Readonly<Record<string, unknown>>;
}

export interface SubscriptionSources {
  readonly instances: ChangeFeed;
  readonly mayFollow: MayFollow;
  readonly formsSaved: Feed<FormSaved>;
}

/** The subscriptions of the API; a class made here because what it listens to is given, not imported. */
export function createSubscriptionResolver(sources: SubscriptionSources): object {
  const { instances: feed, mayFollow, formsSaved } = sources;
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

    @Authorized('ADMIN')
    @Subscription(() => FormSavedNews, {
      subscribe: ({ context, args }: Subscriber) =>
        formsSaved.subscribe(
          ({ tenantId, formId }) => tenantId === context.tenantId && formId === args['id'],
        ),
    })
    formChanged(@Root() { formId, version }: FormSaved, @Arg('id', () => ID) _id: string): FormSavedNews {
      return Object.assign(new FormSavedNews(), { id: formId, version });
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

function isInQueueOf({ tenantId, viewer }: RequestContext, change: InstanceChanged): boolean {
  if (viewer?.kind !== 'staff' || change.tenantId !== tenantId) return false;
  return change.staffId === viewer.id || viewer.roles.some(({ officeId }) => officeId === change.officeId);
}
