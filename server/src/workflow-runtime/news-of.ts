import {
  assertNever,
  indexWorkflow,
  isJsonObject,
  type JsonObject,
  type Transition,
  type WorkflowDefinition,
  type WorkflowEvent,
  type WorkflowState,
} from '@istanze/shared';
import type { InstanceNews } from '../ports/inside';

interface Told {
  readonly definition: WorkflowDefinition;
  readonly payload: JsonObject;
}

/**
 * What an event has to say to whoever works on the instance: null when somebody of the staff did what was waiting,
 * undefined when it changes nothing for them.
 */
export function newsOf(
  event: WorkflowEvent,
  before: WorkflowState | null,
  { state }: Transition,
  told: Told,
): InstanceNews | null | undefined {
  const troubled = before?.problems.length ?? 0;
  if (state.problems.length > troubled) return 'failed';
  const eased = troubled > 0 && state.problems.length === 0 ? null : undefined;
  switch (event.type) {
    case 'submitted':
      return 'received';
    case 'corrected':
      return 'corrected';
    case 'activity-performed':
      if (event.actor.kind === 'staff') return workNews(event, before, told);
      return event.actor.kind === 'citizen' ? 'answered' : undefined;
    case 'signal-received':
      return event.signal === 'payment' ? 'paid' : 'acknowledged';
    case 'timer-rang':
      return before?.category === 'waiting-citizen' && state.state !== before.state ? 'silent' : undefined;
    case 'action-succeeded':
    case 'action-retried':
      return eased;
    case 'action-failed':
    case 'delivered':
    case 'withdrawn':
      return undefined;
    default:
      return assertNever(event);
  }
}

/** Kinds of work after which somebody else has something to do. */
const PASSED_ON: Readonly<Record<string, InstanceNews>> = {
  assign: 'assigned',
  transfer: 'transferred',
  reopen: 'reopened',
  'give-opinion': 'opinion',
  'propose-decision': 'proposed',
  decide: 'decided',
};

function workNews(
  { activity }: Extract<WorkflowEvent, { readonly type: 'activity-performed' }>,
  before: WorkflowState | null,
  { definition, payload }: Told,
): InstanceNews | null {
  const states = indexWorkflow(definition).states;
  const done = states.get(before?.state ?? '')?.activities.find(({ key }) => key === activity);
  const values = payload['values'];
  if (isJsonObject(values) && values['decision'] === 'returned') return 'returned';
  return PASSED_ON[done?.type ?? ''] ?? null;
}
