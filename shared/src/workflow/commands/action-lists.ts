import type {
  ActionDefinition,
  ActivityDefinition,
  StateDefinition,
  WorkflowDefinition,
} from '../../definition';
import { mapKeeping, mapStates } from './nodes';

/** Where a list of actions stands. Ids of the activity, timer or state; the outcome by its key. */
export type ActionPlace =
  | { readonly of: 'before'; readonly activity: string }
  | { readonly of: 'after'; readonly activity: string; readonly outcome: string }
  | { readonly of: 'reminder'; readonly activity: string }
  | { readonly of: 'deadline'; readonly activity: string }
  | { readonly of: 'timer'; readonly timer: string }
  | { readonly of: 'withdrawal'; readonly state: string }
  /** The end of the term. */
  | { readonly of: 'expiry' };

type ChangeList = (place: ActionPlace, actions: readonly ActionDefinition[]) => readonly ActionDefinition[];

/** The flow with lists of actions replaced; each list that exists is asked once. */
export function mapActionLists(definition: WorkflowDefinition, change: ChangeList): WorkflowDefinition {
  const mapped = mapStates(definition, (state) => inState(state, change));
  const { expiry } = mapped;
  if (expiry === undefined) return mapped;
  const actions = change({ of: 'expiry' }, expiry.actions);
  return actions === expiry.actions ? mapped : { ...mapped, expiry: { ...expiry, actions } };
}

function inState(state: StateDefinition, change: ChangeList): StateDefinition {
  const activities = mapKeeping(state.activities, (activity) => inActivity(activity, change));
  const timers =
    state.timers &&
    mapKeeping(state.timers, (timer) => {
      const actions = change({ of: 'timer', timer: timer.id }, timer.actions ?? []);
      return actions === timer.actions || (actions.length === 0 && timer.actions === undefined)
        ? timer
        : { ...timer, actions };
    });
  const { withdrawal } = state;
  const after = withdrawal && change({ of: 'withdrawal', state: state.id }, withdrawal.after);
  const left =
    withdrawal === undefined || after === undefined || after === withdrawal.after
      ? withdrawal
      : { ...withdrawal, after };
  if (activities === state.activities && timers === state.timers && left === withdrawal) return state;
  return {
    ...state,
    activities,
    ...(timers === undefined ? {} : { timers }),
    ...(left === undefined ? {} : { withdrawal: left }),
  };
}

function inActivity(activity: ActivityDefinition, change: ChangeList): ActivityDefinition {
  const { id } = activity;
  const before = change({ of: 'before', activity: id }, activity.before);
  const outcomes = mapKeeping(activity.outcomes, (outcome) => {
    const after = change({ of: 'after', activity: id, outcome: outcome.key }, outcome.after);
    return after === outcome.after ? outcome : { ...outcome, after };
  });
  const deadline = inDeadline(activity, change);
  if (before === activity.before && outcomes === activity.outcomes && deadline === activity.deadline)
    return activity;
  return { ...activity, before, outcomes, ...(deadline === undefined ? {} : { deadline }) };
}

function inDeadline(
  { id, deadline }: ActivityDefinition,
  change: ChangeList,
): ActivityDefinition['deadline'] {
  if (deadline === undefined) return undefined;
  const { reminder, expiry } = deadline;
  const reminding = reminder && change({ of: 'reminder', activity: id }, reminder.actions);
  const expiring = expiry && change({ of: 'deadline', activity: id }, expiry.actions);
  if (reminding === reminder?.actions && expiring === expiry?.actions) return deadline;
  return {
    ...deadline,
    ...(reminder && reminding ? { reminder: { ...reminder, actions: reminding } } : {}),
    ...(expiry && expiring ? { expiry: { ...expiry, actions: expiring } } : {}),
  };
}
