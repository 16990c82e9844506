import type { WorkflowDefinition } from '../../definition';
import type { IsoInstant } from '../../kernel';
import { availableActivity } from '../available-activities';
import { awaitedSignal, findActivity, getState } from '../index-workflow';
import type { TransitionContext, WorkflowState } from '../state';
import { standInFor } from './stand-in';

/** Something that may happen to an instance from where it stands. */
export type NextEvent =
  | {
      readonly kind: 'perform';
      readonly activity: string;
      readonly outcome: string;
      readonly performer: 'citizen' | 'staff' | 'system';
      /** False when a condition of the flow refuses it now. */
      readonly allowed: boolean;
    }
  | { readonly kind: 'timer'; readonly timer: string; readonly at: IsoInstant }
  | { readonly kind: 'signal'; readonly signal: string; readonly outcomes: readonly string[] }
  | { readonly kind: 'delivery'; readonly communication: string | null }
  | { readonly kind: 'retry'; readonly action: string; readonly reason: string }
  | { readonly kind: 'withdrawal' };

/** All that may happen next, whoever does it: work first, then what comes by itself, the earliest timer first. */
export function nextEvents(
  definition: WorkflowDefinition,
  state: WorkflowState,
  context: TransitionContext,
): readonly NextEvent[] {
  return [
    ...(state.held === undefined ? performable(definition, state, context) : []),
    ...(state.held === undefined ? awaited(definition, state) : []),
    ...state.problems.map(({ run, reason }): NextEvent => ({ kind: 'retry', action: actionOf(run), reason })),
    ...state.timers
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ timer, at }): NextEvent => ({ kind: 'timer', timer, at })),
  ];
}

function performable(
  definition: WorkflowDefinition,
  state: WorkflowState,
  context: TransitionContext,
): readonly NextEvent[] {
  const present = getState(definition, state.state);
  return state.activities.flatMap((standing) => {
    const activity = findActivity(present, standing.key);
    if (activity === undefined || standing.status !== 'open' || activity.performer.kind === 'system')
      return [];
    const available = availableActivity(definition, state, standing, standInFor(activity), context);
    return (available?.outcomes ?? []).map(({ outcome, allowed }): NextEvent => ({
      kind: 'perform',
      activity: standing.key,
      outcome: outcome.key,
      performer: activity.performer.kind,
      allowed,
    }));
  });
}

function awaited(definition: WorkflowDefinition, state: WorkflowState): readonly NextEvent[] {
  const present = getState(definition, state.state);
  const standing = new Set(state.activities.filter(({ status }) => status !== 'done').map(({ key }) => key));
  const signals = present.activities.flatMap((activity): readonly NextEvent[] => {
    const signal = awaitedSignal(activity);
    if (signal === undefined || !standing.has(activity.key)) return [];
    return [{ kind: 'signal', signal, outcomes: activity.outcomes.map(({ key }) => key) }];
  });
  const deliveries = (present.timers ?? [])
    .filter(({ id, from }) => from === 'delivered' && !state.timers.some(({ timer }) => timer === id))
    .map(({ communication }): NextEvent => ({ kind: 'delivery', communication: communication ?? null }));
  const withdrawal: readonly NextEvent[] = present.withdrawal === undefined ? [] : [{ kind: 'withdrawal' }];
  return [...signals, ...deliveries, ...withdrawal];
}

function actionOf(run: string): string {
  return run.slice(run.indexOf('.') + 1);
}
