import type {
  ActionDefinition,
  ActivityDefinition,
  Logic,
  StateDefinition,
  WorkflowDefinition,
} from '../../definition';
import { mapStates } from './nodes';

/** Rewrites a condition; `state` is where it stands, undefined for those of the end of the term. */
export type RewriteLogic = (logic: Logic, state: StateDefinition | undefined) => Logic;

/** The flow with every condition rewritten: guards of activities and outcomes, and when actions run. */
export function rewriteConditions(definition: WorkflowDefinition, rewrite: RewriteLogic): WorkflowDefinition {
  const rewritten = mapStates(definition, (state) => inState(state, (logic) => rewrite(logic, state)));
  const { expiry } = rewritten;
  if (expiry === undefined) return rewritten;
  const actions = inActions(expiry.actions, (logic) => rewrite(logic, undefined));
  return { ...rewritten, expiry: { ...expiry, actions } };
}

type Rewrite = (logic: Logic) => Logic;

function inState(state: StateDefinition, rewrite: Rewrite): StateDefinition {
  const { timers, withdrawal } = state;
  return {
    ...state,
    activities: state.activities.map((activity) => inActivity(activity, rewrite)),
    ...(timers === undefined ? {} : { timers: timers.map((timer) => inTimer(timer, rewrite)) }),
    ...(withdrawal === undefined
      ? {}
      : { withdrawal: { ...withdrawal, after: inActions(withdrawal.after, rewrite) } }),
  };
}

function inTimer<T extends { readonly actions?: readonly ActionDefinition[] }>(
  timer: T,
  rewrite: Rewrite,
): T {
  return timer.actions === undefined ? timer : { ...timer, actions: inActions(timer.actions, rewrite) };
}

function inActivity(activity: ActivityDefinition, rewrite: Rewrite): ActivityDefinition {
  const { deadline } = activity;
  return {
    ...inGuard(activity, rewrite),
    before: inActions(activity.before, rewrite),
    outcomes: activity.outcomes.map((outcome) => ({
      ...inGuard(outcome, rewrite),
      after: inActions(outcome.after, rewrite),
    })),
    ...(deadline === undefined ? {} : { deadline: inDeadline(deadline, rewrite) }),
  };
}

function inDeadline(
  deadline: NonNullable<ActivityDefinition['deadline']>,
  rewrite: Rewrite,
): NonNullable<ActivityDefinition['deadline']> {
  const { reminder, expiry } = deadline;
  return {
    ...deadline,
    ...(reminder === undefined
      ? {}
      : { reminder: { ...reminder, actions: inActions(reminder.actions, rewrite) } }),
    ...(expiry === undefined ? {} : { expiry: { ...expiry, actions: inActions(expiry.actions, rewrite) } }),
  };
}

function inGuard<T extends { readonly guard?: Logic }>(node: T, rewrite: Rewrite): T {
  return node.guard === undefined ? node : { ...node, guard: rewrite(node.guard) };
}

function inActions(actions: readonly ActionDefinition[], rewrite: Rewrite): readonly ActionDefinition[] {
  return actions.map((action) =>
    action.when === undefined ? action : { ...action, when: rewrite(action.when) },
  );
}
