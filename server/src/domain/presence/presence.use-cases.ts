import type { RequestContext } from '../../graphql/context';
import type { Feed } from '../../graphql/feed';
import { NotFoundError } from '../../graphql/errors';
import type { StaffViewer } from '../../graphql/viewer';
import type { WithTenant } from '../../platform/tenant-transaction';
import { SEAT_CHANNEL, type SeatNews } from './presence-feed';
import type { PresencePlace } from './presence.types';

/** Something that is open in a window; `id` is that of a form or a workflow, or the code of an instance. */
export interface OpenThing {
  readonly place: PresencePlace;
  readonly id: string;
  /** The window, by a name it gave itself. */
  readonly seat: string;
}

export interface PresenceDependencies {
  readonly withTenant: WithTenant;
  readonly feed: Feed<SeatNews>;
  /** Whether this person may see that thing at all. */
  readonly mayEnter: Readonly<Record<PresencePlace, (ctx: RequestContext, id: string) => Promise<boolean>>>;
}

export interface Presence {
  /** Says to the others that this window has it open, at which part; "not found" for what one may not see. */
  announce(ctx: RequestContext, thing: OpenThing, node: string | null): Promise<boolean>;
  /** The other windows in which it is open, as they say so; the own one leaves when the iteration ends. */
  follow(ctx: RequestContext, thing: OpenThing): AsyncIterableIterator<SeatNews>;
}

const NAME = /^[\w:/.-]{1,200}$/;

/** Who has the same thing open: nothing is stored, every window says so again every few seconds and is forgotten when it does not. */
export function createPresence({ withTenant, feed, mayEnter }: PresenceDependencies): Presence {
  const enters = async (ctx: RequestContext, { place, id, seat }: OpenThing): Promise<StaffViewer> => {
    const { viewer } = ctx;
    const may = viewer?.kind === 'staff' && NAME.test(seat) && (await mayEnter[place](ctx, id));
    if (!may) throw new NotFoundError(place);
    return viewer;
  };
  const tell = async (
    ctx: RequestContext,
    thing: OpenThing,
    part: { readonly node: string | null; readonly here: boolean },
  ): Promise<void> => {
    const { id: staffId, name } = await enters(ctx, thing);
    const news: SeatNews = { tenantId: ctx.tenantId, ...thing, staffId, name, ...part };
    await withTenant(ctx.tenantId, (tx) =>
      tx.query('select pg_notify($1, $2)', [SEAT_CHANNEL, JSON.stringify(news)], 'seat'),
    );
  };
  return {
    announce: async (ctx, thing, node) => {
      await tell(ctx, thing, { node: node !== null && NAME.test(node) ? node : null, here: true });
      return true;
    },
    follow: (ctx, thing) => {
      const others = feed.subscribe(
        ({ tenantId, place, id, seat }) =>
          tenantId === ctx.tenantId && place === thing.place && id === thing.id && seat !== thing.seat,
      );
      let entered: Promise<StaffViewer> | undefined;
      return endsAtOnce(
        async () => {
          await (entered ??= enters(ctx, thing));
          return others.next();
        },
        async () => {
          await others.return?.();
          if (entered !== undefined) await tell(ctx, thing, { node: null, here: false });
        },
      );
    },
  };
}

/** Ends when the client goes, also while it waits for news: a generator would end only with the next. */
function endsAtOnce<T>(
  next: () => Promise<IteratorResult<T>>,
  leave: () => Promise<void>,
): AsyncIterableIterator<T> {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next,
    return: async () => {
      await leave();
      return { done: true, value: undefined };
    },
  };
}
