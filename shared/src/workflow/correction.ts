import type { ActionDefinition, Logic, WorkflowDefinition } from '../definition';
import { findActivity, getState } from './index-workflow';
import { isPerformer } from './performer';
import type { Actor, TransitionContext, WorkflowState } from './state';

/** What nobody of the office must have: the instance itself. */
export const UNASSIGNED: Logic = { '!': [{ var: 'facts.assigned' }] };

/** Why a request that was sent cannot be corrected any more, by who asks. */
export type CorrectionRefusal = 'transition-held' | 'already-claimed' | 'not-performer';

/**
 * Why the answers cannot be corrected now: the office does not wait for them any more, somebody of it did something, or it is
 * not the applicant who asks. Whether somebody has the instance is asked apart, by `UNASSIGNED`.
 */
export function correctionRefusal(
  definition: WorkflowDefinition,
  state: Pick<WorkflowState, 'category' | 'activities' | 'results'> & { readonly held?: unknown },
  actor: Actor | undefined,
): CorrectionRefusal | undefined {
  if (state.held !== undefined || isPreparing(state)) return 'transition-held';
  if (actor !== undefined && actor.kind !== 'citizen') return 'not-performer';
  if (state.category !== 'waiting-office') return 'already-claimed';
  return wasWorkedOn(definition, state.results ?? []) ? 'already-claimed' : undefined;
}

/** Whether the actor may correct the answers now. */
export function canCorrect(
  definition: WorkflowDefinition,
  state: WorkflowState,
  actor: Actor,
  { facts }: Pick<TransitionContext, 'facts'>,
): boolean {
  return facts['assigned'] !== true && correctionRefusal(definition, state, actor) === undefined;
}

/** What is done again with corrected answers: registering them and giving a receipt, as the flow does with what arrives. */
export function receptionOf(definition: WorkflowDefinition): readonly ActionDefinition[] {
  return getState(definition, definition.initial)
    .activities.flatMap(({ before }) => before)
    .filter(({ type }) => RECEPTION.has(type));
}

const RECEPTION: ReadonlySet<string> = new Set(['register-incoming', 'issue-receipt']);

/** What arrived is still being registered: nobody could take it in charge yet. */
function isPreparing({ category, activities }: Pick<WorkflowState, 'category' | 'activities'>): boolean {
  if (category !== 'waiting-office') return false;
  const being = new Set(activities.map(({ status }) => status));
  return being.has('preparing') || !being.has('open');
}

/** Done by anybody but the product itself. */
function wasWorkedOn(
  definition: WorkflowDefinition,
  results: NonNullable<WorkflowState['results']>,
): boolean {
  return results.some(({ state, activity }) => {
    const known = findActivity(getState(definition, state), activity);
    return known === undefined || !isPerformer(known.performer, { kind: 'system' });
  });
}
