import { useState } from 'react';
import type { ApolloClient } from '@apollo/client';
import type { AppointmentPartsFragment } from '../graphql/generated/graphql';
import { useClientSource } from '../session/session';
import type { BookingKey } from './words/it';
import { refusalKey } from './words/use-words';

export type Change =
  { readonly kind: 'confirm' | 'cancel' } | { readonly kind: 'move'; readonly startsAt: string };

type Answer =
  | { readonly __typename: 'AppointmentPayload'; readonly appointment: AppointmentPartsFragment }
  | { readonly __typename: 'NotAllowed'; readonly reason: string }
  | { readonly __typename: 'ValidationRefusal' }
  | undefined;

const DONE = {
  confirm: 'appointment.booked',
  move: 'appointment.moved',
  cancel: 'appointment.cancelled',
} as const satisfies Readonly<Record<Change['kind'], BookingKey>>;

/** An appointment that changes under the person's hands. */
export function useChange(known: AppointmentPartsFragment, token: string | null) {
  const source = useClientSource();
  const [appointment, setAppointment] = useState(known);
  const [notice, setNotice] = useState<BookingKey>();
  const [failed, setFailed] = useState<BookingKey>();
  const [busy, setBusy] = useState(false);
  /** True when it was done. */
  const perform = async (change: Change): Promise<boolean> => {
    setBusy(true);
    setNotice(undefined);
    setFailed(undefined);
    const answer = await source
      .get()
      .then((client) => ask(client, change, { code: appointment.code, token }))
      .catch((): Answer => undefined);
    setBusy(false);
    if (answer?.__typename !== 'AppointmentPayload') {
      const reason = answer?.__typename === 'NotAllowed' ? answer.reason : '';
      setFailed(refusalKey(reason, 'appointment.failed'));
      return false;
    }
    setAppointment(answer.appointment);
    setNotice(DONE[change.kind]);
    return true;
  };
  return { appointment, notice, failed, busy, perform };
}

async function ask(
  client: ApolloClient,
  change: Change,
  key: { readonly code: string; readonly token: string | null },
): Promise<Answer> {
  const documents = await import('../graphql/generated/graphql');
  switch (change.kind) {
    case 'confirm': {
      const variables = { code: key.code, token: key.token ?? '' };
      return (await client.mutate({ mutation: documents.ConfirmAppointmentDocument, variables })).data
        ?.confirmAppointment;
    }
    case 'move': {
      const variables = { ...key, startsAt: change.startsAt };
      return (await client.mutate({ mutation: documents.MoveAppointmentDocument, variables })).data
        ?.moveAppointment;
    }
    case 'cancel':
      return (await client.mutate({ mutation: documents.CancelAppointmentDocument, variables: key })).data
        ?.cancelAppointment;
  }
}
