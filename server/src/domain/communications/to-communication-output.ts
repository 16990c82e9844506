import { toRegistrationOutput } from '../register';
import type { CommunicationRow } from './communication.repository';
import type { CommunicationOutput } from './communication.types';

/** A communication as the API shows it; until when it can be taken back is told only while it waits. */
export function toCommunicationOutput(row: CommunicationRow, now: Date): CommunicationOutput {
  const { id, kind, subject, body, sentAt, deliveredAt, direction, year, number, registeredAt } = row;
  const registered = direction !== null && year !== null && number !== null && registeredAt !== null;
  return {
    id,
    kind,
    subject,
    body,
    sentAt,
    deliveredAt,
    deliveryMeans: row.deliveryMeans,
    deliveryReference: row.deliveryReference,
    registration: registered ? toRegistrationOutput({ id, direction, year, number, registeredAt }) : null,
    undoableUntil: row.state === 'waiting' && row.sendAfter > now ? row.sendAfter : null,
  };
}
