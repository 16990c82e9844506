import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { AnnouncePresenceDocument, type PresencePlace, SeatsDocument } from '../graphql/generated/graphql';
import { randomId } from '../graphql/idempotency';
import type { Presence } from './presence';

const SAY_EVERY_MS = 10_000;
const FORGET_AFTER_MS = 25_000;
/** Time for the subscription to stand, and for arrow keys to come to rest. */
const SETTLE_MS = 300;

export interface OpenThing {
  readonly place: PresencePlace;
  readonly id: string;
  /** The part of it that is chosen in this window. */
  readonly node: string | null;
}

/** Hears who else has the same thing open, and tells them that this window has it too, at which part. */
export function useSeat(presence: Presence, { place, id, node }: OpenThing): void {
  const client = useApolloClient();
  const [seat] = useState(randomId);
  const present = useRef(node);
  useEffect(() => {
    present.current = node;
  }, [node]);
  const announce = useCallback(() => {
    const variables = { place, id, seat, node: present.current };
    client.mutate({ mutation: AnnouncePresenceDocument, variables }).catch(() => undefined);
  }, [client, id, place, seat]);
  useSubscription(SeatsDocument, {
    variables: { place, id, seat },
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      if (data === undefined) return;
      const { here, seat: window, staffId, name, node: part } = data.seats;
      if (presence.hear({ seat: window, staffId, name, node: part }, here, Date.now())) announce();
    },
  });
  useEffect(() => {
    const soon = window.setTimeout(announce, SETTLE_MS);
    const timer = window.setInterval(announce, SAY_EVERY_MS);
    return () => {
      window.clearTimeout(soon);
      window.clearInterval(timer);
    };
  }, [announce, node]);
  useEffect(() => {
    const timer = window.setInterval(
      () => presence.forgetBefore(Date.now() - FORGET_AFTER_MS),
      SAY_EVERY_MS / 2,
    );
    return () => window.clearInterval(timer);
  }, [presence]);
}
