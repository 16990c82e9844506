import type { ActionDefinition } from '../../definition';
import { getAction } from '../index-workflow';
import type { ActionRun } from '../state';
import { holds, type Move } from './move';

/**
 * Puts a list of actions to work, in order: what follows a blocking one starts when that one has succeeded. Gives the
 * runs that must succeed before whoever started the list goes on.
 */
export function startList(
  move: Move,
  actions: readonly ActionDefinition[],
  cause: number,
): readonly string[] {
  const runs: ActionRun[] = [];
  let previous: string | undefined;
  for (const action of actions) {
    const run = newRun(move, action, cause, previous);
    runs.push(run);
    if (action.blocking) previous = run.id;
  }
  move.actions.push(...runs);
  for (const run of runs) if (run.after === undefined) release(move, run);
  const alive = new Set(move.actions.map((run) => run.id));
  return runs.filter((run) => run.blocking && alive.has(run.id)).map((run) => run.id);
}

function newRun(move: Move, action: ActionDefinition, cause: number, after: string | undefined): ActionRun {
  return {
    id: `${move.version}.${action.id}`,
    action: action.id,
    type: action.type,
    status: 'waiting',
    blocking: action.blocking,
    cause,
    ...(after === undefined ? {} : { after }),
  };
}

/** Starts a waiting run, or passes over it where its condition does not hold now. */
function release(move: Move, run: ActionRun): void {
  const action = getAction(move.definition, run.action);
  if (!holds(move, `when:${action.id}`, action.when)) return finishRun(move, run.id);
  startRun(move, run);
}

/** Sets a run going and asks the runtime to do it. */
export function startRun(move: Move, run: ActionRun): void {
  const action = getAction(move.definition, run.action);
  const { after: _done, ...rest } = run;
  replaceRun(move, { ...rest, status: 'running' });
  move.effects.push({
    type: 'run-action',
    run: run.id,
    action: action.id,
    actionType: action.type,
    settings: action.settings,
    cause: run.cause,
    onFailure: action.onFailure,
  });
}

/** Takes a run off every list that waits for it and starts what comes after it. */
export function finishRun(move: Move, id: string): void {
  move.actions = move.actions.filter((run) => run.id !== id);
  move.problems = move.problems.filter((problem) => problem.run !== id);
  move.activities = move.activities.map((activity) => ({
    ...activity,
    awaits: activity.awaits.filter((run) => run !== id),
  }));
  if (move.held !== undefined) {
    move.held = { ...move.held, awaits: move.held.awaits.filter((run) => run !== id) };
  }
  for (const run of move.actions.filter((waiting) => waiting.after === id)) release(move, run);
}

/** Holds a run with its problem until a person retries it. */
export function blockRun(move: Move, run: ActionRun, reason: string): void {
  replaceRun(move, { ...run, status: 'blocked' });
  move.problems = [...move.problems, { run: run.id, type: run.type, reason }];
}

/** Drops runs that nobody waits for any more, with their problems and whatever would have followed them. */
export function abandonRuns(move: Move, ids: readonly string[]): void {
  const gone = new Set(ids);
  for (const run of move.actions) if (run.after !== undefined && gone.has(run.after)) gone.add(run.id);
  move.actions = move.actions.filter((run) => !gone.has(run.id));
  move.problems = move.problems.filter((problem) => !gone.has(problem.run));
}

export function replaceRun(move: Move, run: ActionRun): void {
  move.actions = move.actions.map((known) => (known.id === run.id ? run : known));
}
