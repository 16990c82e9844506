import type { StateDefinition, WorkflowDefinition } from '../../definition';
import { FINAL_CATEGORIES, type StateCategory } from '../../definition';
import { fail, ok, type IsoInstant, type Issue, type IssueParam, type Result } from '../../kernel';
import { evaluating } from '../conditions';
import { closeMove, openMove, type Decide } from '../engine/move';
import { settle } from '../engine/steps';
import { planTermTimers } from '../engine/term-timers';
import { indexWorkflow } from '../index-workflow';
import type { Transition, TransitionContext, WorkflowState } from '../state';
import { carryActivities } from './carry-activities';
import { carryTimers } from './carry-timers';

const FINAL: readonly StateCategory[] = FINAL_CATEGORIES;

/** Where instances of an older flow go in a newer one; whatever is not named keeps its key. */
export interface MigrationMapping {
  /** Key of the state before → key of the state after. */
  readonly states: Readonly<Record<string, string>>;
  /** By key of the state before: key of the activity before → key after. */
  readonly activities?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** When it happens and what conditions of the newer flow may read. */
export interface MigrationMoment {
  readonly at: IsoInstant;
  readonly context: TransitionContext;
}

/**
 * Puts a running instance onto a newer flow, as one more version of it: work that exists in both goes on as it stands,
 * new work is prepared, work that is gone is cancelled, timers are set again from when they began to count. Term and
 * results stay. Issues: `migration-unknown-state`, `migration-final`, `migration-held`, `migration-category`,
 * `migration-action-lost`, `migration-problem`, `workflow-loop`.
 */
export function migrateState(
  before: WorkflowDefinition,
  after: WorkflowDefinition,
  state: WorkflowState,
  mapping: MigrationMapping,
  { at, context }: MigrationMoment,
): Result<Transition> {
  const decisions = new Map<string, boolean>();
  return migrateBy(before, after, state, mapping, { at, decide: evaluating(context, decisions), decisions });
}

export interface MigrationJudgement {
  readonly at: IsoInstant;
  readonly decide: Decide;
  readonly decisions: ReadonlyMap<string, boolean>;
}

/** `migrateState` with the conditions answered by somebody else: what replay is made of. */
export function migrateBy(
  before: WorkflowDefinition,
  after: WorkflowDefinition,
  state: WorkflowState,
  mapping: MigrationMapping,
  { at, decide, decisions }: MigrationJudgement,
): Result<Transition> {
  const key = mapping.states[state.state] ?? state.state;
  const target = indexWorkflow(after).states.get(key);
  if (target === undefined) return refuse('migration-unknown-state', { state: key });
  const refusal = whyNotMovable(after, state, target);
  if (refusal !== undefined) return fail<readonly Issue[]>([refusal]);
  const move = openMove(after, state, at, decide);
  Object.assign(move, { state: key, category: target.category });
  move.results = move.results.map((result) => ({
    ...result,
    activity: mapping.activities?.[result.state]?.[result.activity] ?? result.activity,
    state: mapping.states[result.state] ?? result.state,
  }));
  carryActivities(move, target, mapping.activities?.[state.state] ?? {});
  carryTimers(move, before, state, target);
  settle(move);
  if (move.issue !== undefined) return fail<readonly Issue[]>([move.issue]);
  planTermTimers(move);
  const taken = { from: state.state, to: move.held?.to ?? move.state };
  return ok({
    state: closeMove(move),
    effects: move.effects,
    taken,
    decisions: Object.fromEntries(decisions),
  });
}

/** A passage half taken, a closed instance and effects the newer flow cannot name are left where they are. */
function whyNotMovable(
  after: WorkflowDefinition,
  state: WorkflowState,
  target: StateDefinition,
): Issue | undefined {
  if (FINAL.includes(state.category)) return issue('migration-final');
  if (state.held !== undefined) return issue('migration-held');
  const accepted = state.category === 'accepted';
  if (FINAL.includes(target.category) || accepted !== (target.category === 'accepted'))
    return issue('migration-category', { state: target.key });
  const { actions } = indexWorkflow(after);
  const lost = state.actions.find((run) => actions.get(run.action)?.type !== run.type);
  if (lost === undefined) return undefined;
  const code = lost.status === 'blocked' ? 'migration-problem' : 'migration-action-lost';
  return issue(code, { action: lost.action });
}

function issue(code: string, params?: Readonly<Record<string, IssueParam>>): Issue {
  return params === undefined ? { code, path: '' } : { code, path: '', params };
}

function refuse(code: string, params: Readonly<Record<string, IssueParam>>) {
  return fail<readonly Issue[]>([issue(code, params)]);
}
