import { Arg, Authorized, Ctx, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { SeatNews } from './presence-feed';
import { PresencePlace, Seat } from './presence.types';
import type { Presence } from './presence.use-cases';

interface Subscriber {
  readonly context: RequestContext;
  readonly args: { readonly place: PresencePlace; readonly id: string; readonly seat: string };
}

/** Who has the same thing open; a class made here because what it listens to is given, not imported. */
export function createPresenceResolver(presence: Presence): object {
  @Resolver()
  class PresenceResolver {
    @Authorized('STAFF')
    @Mutation(() => Boolean, {
      description:
        'Says to who has the same thing open that this window has it too; to be said again every few seconds.',
    })
    announcePresence(
      @Ctx() ctx: RequestContext,
      @Arg('place', () => PresencePlace) place: PresencePlace,
      @Arg('id', () => ID, { description: 'Of a form or a workflow; the code of an instance.' }) id: string,
      @Arg('seat', () => ID) seat: string,
      @Arg('node', () => ID, { nullable: true }) node: string | null,
    ): Promise<boolean> {
      return presence.announce(ctx, { place, id, seat }, node ?? null);
    }

    @Authorized('STAFF')
    @Subscription(() => Seat, {
      description:
        'The other windows in which it is open; `seat` is the own one, which leaves when this ends.',
      subscribe: ({ context, args: { place, id, seat } }: Subscriber) =>
        presence.follow(context, { place, id, seat }),
    })
    seats(
      @Root() { seat, staffId, name, node, here }: SeatNews,
      @Arg('place', () => PresencePlace) _place: PresencePlace,
      @Arg('id', () => ID) _id: string,
      @Arg('seat', () => ID) _seat: string,
    ): Seat {
      return Object.assign(new Seat(), { seat, staffId, name, node, here });
    }
  }
  return new PresenceResolver();
}
