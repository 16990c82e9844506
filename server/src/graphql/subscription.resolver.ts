import { Arg, Authorized, Field, ID, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import type { ChangeFeed, InstanceChanged } from './change-feed';
import type { RequestContext } from './context';
import type { FormFeeds, FormSaved, FormSeat } from './form-feeds';
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

@ObjectType('FormSaved', {
  description: 'The draft of a form was replaced: the client reads it and merges what it has open.',
})
export class FormSavedNews {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
}

@ObjectType({ description: 'Somebody who has the same form open, in one window of theirs.' })
export class FormEditor {
  @Field(() => ID)
  seat!: string;
  @Field(() => String)
  name!: string;
  @Field(() => ID, { nullable: true, description: 'The step, section or field that they have chosen.' })
  node!: string | null;
  @Field(() => Boolean, { description: 'False when they close the form.' })
  here!: boolean;
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
  readonly forms: FormFeeds;
  /** Tells the others that a window closed its form. */
  readonly leaveForm: (ctx: RequestContext, formId: string, seat: string) => Promise<void>;
}

/** The subscriptions of the API; a class made here because what it listens to is given, not imported. */
export function createSubscriptionResolver(sources: SubscriptionSources): object {
  const { instances: feed, mayFollow, forms } = sources;
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
        forms.saved.subscribe(
          ({ tenantId, formId }) => tenantId === context.tenantId && formId === args['id'],
        ),
    })
    formChanged(@Root() { formId, version }: FormSaved, @Arg('id', () => ID) _id: string): FormSavedNews {
      return Object.assign(new FormSavedNews(), { id: formId, version });
    }

    @Authorized('ADMIN')
    @Subscription(() => FormEditor, {
      description:
        'The other windows in which the form is open; `seat` is the own one, which leaves when this ends.',
      subscribe: ({ context, args }: Subscriber) =>
        followSeats(sources, context, String(args['id']), String(args['seat'])),
    })
    formEditors(
      @Root() { seat, name, node, here }: FormSeat,
      @Arg('id', () => ID) _id: string,
      @Arg('seat', () => ID) _seat: string,
    ): FormEditor {
      return Object.assign(new FormEditor(), { seat, name, node, here });
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

/** Ends at once when the client goes, also while it waits for news: a generator would end only with the next. */
function followSeats(
  { forms, leaveForm }: SubscriptionSources,
  ctx: RequestContext,
  formId: string,
  own: string,
): AsyncIterableIterator<FormSeat> {
  const seats = forms.seats.subscribe(
    (one) => one.tenantId === ctx.tenantId && one.formId === formId && one.seat !== own,
  );
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => seats.next(),
    return: async () => {
      await seats.return?.();
      await leaveForm(ctx, formId, own);
      return { done: true, value: undefined };
    },
  };
}

function isInQueueOf(ctx: RequestContext, change: InstanceChanged): boolean {
  return change.tenantId === ctx.tenantId && officesOf(ctx.viewer).includes(change.officeId);
}

function officesOf(viewer: Viewer | null): readonly string[] {
  return viewer?.kind === 'staff' ? viewer.roles.map((role) => role.officeId) : [];
}
