import type { ActivityDefinition, StateDefinition, WorkflowDefinition } from '../../definition';
import { FINAL_CATEGORIES, type StateCategory } from '../../definition';
import { joinPath, type Issue, type Path } from '../../kernel';
import { actionsOfState, awaitedSignal } from '../index-workflow';
import { TERM_EXPIRY } from '../state';

const FINAL: readonly StateCategory[] = FINAL_CATEGORIES;

/** What the engine relies on: names that exist, ids and keys that are one thing each, final states without work. */
export function checkReferences(definition: WorkflowDefinition): readonly Issue[] {
  const keys = new Set(definition.states.map((state) => state.key));
  return [
    ...(keys.has(definition.initial) ? [] : [unknownState('initial', definition.initial)]),
    ...targetsOf(definition)
      .filter(({ to }) => !keys.has(to))
      .map(({ to, path }) => unknownState(path, to)),
    ...silenceTarget(definition)
      .filter((to) => !keys.has(to))
      .map((to) => unknownState(joinPath('expiry', 'silence', 'to'), to)),
    ...repeated(
      'workflow-duplicate-key',
      definition.states.map((state) => state.key),
      'states',
    ),
    ...repeated('workflow-duplicate-id', idsOf(definition), ''),
    ...definition.states.flatMap(checkState),
  ];
}

/** Every name of a state that something leads to, with the place where it is written. */
export function targetsOf(
  definition: WorkflowDefinition,
): readonly { readonly from: string; readonly to: string; readonly path: Path }[] {
  return definition.states.flatMap((state) => {
    const at = (...rest: readonly string[]) => joinPath('states', state.key, ...rest);
    const outcomes = state.activities.flatMap((activity) =>
      activity.outcomes.map(({ key, to }) => ({
        to,
        path: at('activities', activity.key, 'outcomes', key, 'to'),
      })),
    );
    const timers = (state.timers ?? []).map(({ id, to }) => ({ to, path: at('timers', id, 'to') }));
    const withdrawal = { to: state.withdrawal?.to, path: at('withdrawal', 'to') };
    const completion = { to: state.completion?.to, path: at('completion', 'to') };
    return [...outcomes, ...timers, withdrawal, completion].flatMap(({ to, path }) =>
      to === undefined ? [] : [{ from: state.key, to, path }],
    );
  });
}

/** The state to which silence leads, from wherever the instance is then. */
export function silenceTarget({ expiry }: WorkflowDefinition): readonly string[] {
  return expiry?.silence === undefined ? [] : [expiry.silence.to];
}

function unknownState(path: Path, state: string): Issue {
  return { code: 'workflow-unknown-state', path, params: { state } };
}

function idsOf(definition: WorkflowDefinition): readonly string[] {
  const ids = definition.states.flatMap((state) => [
    state.id,
    ...state.activities.map((activity) => activity.id),
    ...(state.timers ?? []).map((timer) => timer.id),
    ...actionsOfState(state).map((action) => action.id),
  ]);
  return [...ids, ...(definition.expiry?.actions ?? []).map((action) => action.id)];
}

function repeated(code: string, names: readonly string[], path: Path): readonly Issue[] {
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name) => ({ code, path: joinPath(path, name), params: { name } }));
}

function checkState(state: StateDefinition): readonly Issue[] {
  const path = joinPath('states', state.key);
  const signals = state.activities.flatMap((activity) => awaitedSignal(activity) ?? []);
  const work =
    state.activities.filter((activity) => !mayFollowTheEnd(activity)).length +
    (state.timers?.length ?? 0) +
    [state.withdrawal, state.completion].filter((part) => part !== undefined).length;
  return [
    ...repeated(
      'workflow-duplicate-key',
      state.activities.map(({ key }) => key),
      joinPath(path, 'activities'),
    ),
    ...repeated('workflow-duplicate-signal', signals, path),
    ...state.activities.flatMap((activity) =>
      checkActivity(activity, joinPath(path, 'activities', activity.key)),
    ),
    ...(FINAL.includes(state.category) && work > 0 ? [{ code: 'workflow-final-with-work', path }] : []),
    ...checkCompletion(state, path),
    ...(state.timers ?? [])
      .filter(({ id }) => id === TERM_EXPIRY)
      .map(({ id }) => ({ code: 'workflow-timer-name', path: joinPath(path, 'timers', id) })),
    ...(state.timers ?? [])
      .filter(({ term }) => term === 'extended')
      .map(({ id }) => ({ code: 'workflow-extension-by-itself', path: joinPath(path, 'timers', id) })),
    ...(state.category === 'draft' ? [{ code: 'workflow-draft-state', path }] : []),
  ];
}

/** After the end the office may still act on what was decided (self-protection, suspension of a permit); nothing runs by itself. */
function mayFollowTheEnd({ performer, automatic, deadline }: ActivityDefinition): boolean {
  return performer.kind === 'staff' && automatic !== true && deadline === undefined;
}

function checkActivity(activity: ActivityDefinition, path: Path): readonly Issue[] {
  const automaticByPerson = activity.automatic === true && activity.performer.kind !== 'system';
  return [
    ...repeated(
      'workflow-duplicate-key',
      activity.outcomes.map(({ key }) => key),
      joinPath(path, 'outcomes'),
    ),
    ...checkExpiry(activity, path),
    ...checkExtension(activity, path),
    ...(activity.outcomes.length === 0 ? [{ code: 'workflow-no-outcome', path }] : []),
    ...(automaticByPerson ? [{ code: 'workflow-automatic-person', path }] : []),
  ];
}

/** What completes a state is work of that state. */
function checkCompletion({ completion, activities }: StateDefinition, path: Path): readonly Issue[] {
  if (completion === undefined) return [];
  const known = new Set(activities.map(({ key }) => key));
  const at = joinPath(path, 'completion');
  const unknown = completion.of.filter((key) => !known.has(key));
  return [
    ...(completion.of.length === 0 ? [{ code: 'workflow-completion-empty', path: at }] : []),
    ...unknown.map((activity) => ({ code: 'workflow-unknown-activity', path: at, params: { activity } })),
  ];
}

function checkExpiry({ deadline, outcomes }: ActivityDefinition, path: Path): readonly Issue[] {
  const outcome = deadline?.expiry?.outcome;
  if (outcome === undefined || outcomes.some(({ key }) => key === outcome)) return [];
  const at = joinPath(path, 'deadline', 'expiry', 'outcome');
  return [{ code: 'workflow-unknown-outcome', path: at, params: { outcome } }];
}

/** An extension is given by a member of staff who says the days and the reason, never by itself. */
function checkExtension({ performer, outcomes, deadline }: ActivityDefinition, path: Path): readonly Issue[] {
  const expires = deadline?.expiry?.outcome;
  return outcomes
    .filter(({ key, term }) => term === 'extended' && (performer.kind !== 'staff' || key === expires))
    .map(({ key }) => ({ code: 'workflow-extension-by-itself', path: joinPath(path, 'outcomes', key) }));
}
