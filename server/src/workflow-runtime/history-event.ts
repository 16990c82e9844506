import {
  assertNever,
  recordOf,
  type Actor,
  type JsonObject,
  type Transition,
  type WorkflowEvent,
} from '@istanze/shared';
import type { HistoryEvent } from '../ports/inside';

/** The line of the history for an accepted event: what replays it in clear, what somebody wrote in the payload. */
export function toHistoryEvent(event: WorkflowEvent, moved: Transition, payload: JsonObject): HistoryEvent {
  return { ...recordOf(event, moved), actor: pseudonymOf(event), payload };
}

function pseudonymOf(event: WorkflowEvent): string {
  return 'actor' in event ? pseudonym(event.actor) : 'system';
}

/** `citizen`, `representative`, `staff:<id>` or `system`: never a name. */
export function pseudonym(actor: Actor): string {
  if (actor.kind === 'citizen' && actor.representing === true) return 'representative';
  return actor.kind === 'staff' ? `staff:${actor.id}` : actor.kind;
}

/** What an event carries beside its clear part, kept readable until an erasure. */
export function payloadOf(event: WorkflowEvent): JsonObject {
  switch (event.type) {
    case 'activity-performed':
      return { input: event.input, values: {} };
    case 'action-succeeded':
      return { result: event.result };
    case 'signal-received':
      return { values: event.data };
    case 'withdrawn':
      return { values: { reasons: event.reason } };
    case 'submitted':
    case 'corrected':
    case 'action-failed':
    case 'action-retried':
    case 'timer-rang':
    case 'delivered':
      return {};
    default:
      return assertNever(event);
  }
}
