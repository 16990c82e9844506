import { useRef, useState } from 'react';
import { useClientSource, useKnownCitizen } from '../session/session';
import { newKey } from '../session/new-key';
import type { Booking } from './booking-steps';

/** What came of a booking. */
export type Sent =
  | { readonly kind: 'booked'; readonly code: string; readonly toConfirm: boolean }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed' };

/** Sends a booking; tried again after a failure it is the same one, after a refusal another. */
export function useSendBooking(service: string | null): {
  readonly sending: boolean;
  send(booking: Booking): Promise<Sent>;
} {
  const source = useClientSource();
  const citizen = useKnownCitizen();
  const [sending, setSending] = useState(false);
  const key = useRef<{ readonly text: string; readonly key: string }>(undefined);
  const send = async (booking: Booking): Promise<Sent> => {
    setSending(true);
    const text = JSON.stringify(booking);
    if (key.current?.text !== text) key.current = { text, key: newKey() };
    const { givenName, familyName } = citizen ?? booking;
    try {
      const [client, { BookAppointmentDocument }] = await Promise.all([
        source.get(),
        import('../graphql/generated/graphql'),
      ]);
      const input = { ...booking, givenName, familyName, serviceSlug: service };
      const { data } = await client.mutate({
        mutation: BookAppointmentDocument,
        variables: { input, key: key.current.key },
      });
      return toSent(data?.bookAppointment);
    } catch {
      return { kind: 'failed' };
    } finally {
      setSending(false);
    }
  };
  return { sending, send };
}

function toSent(
  answer:
    | { readonly __typename: 'BookedAppointment'; readonly code: string; readonly toConfirm: boolean }
    | { readonly __typename: 'NotAllowed'; readonly reason: string }
    | { readonly __typename: 'ValidationRefusal' | 'IdempotencyConflict' }
    | undefined,
): Sent {
  switch (answer?.__typename) {
    case 'BookedAppointment':
      return { kind: 'booked', code: answer.code, toConfirm: answer.toConfirm };
    case 'NotAllowed':
      return { kind: 'refused', reason: answer.reason };
    case 'ValidationRefusal':
    case 'IdempotencyConflict':
      return { kind: 'refused', reason: '' };
    case undefined:
      return { kind: 'failed' };
  }
}
