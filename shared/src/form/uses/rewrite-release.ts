import type {
  ActionDefinition,
  ActivityDefinition,
  Logic,
  ServiceConfiguration,
  StateDefinition,
  WorkflowDefinition,
} from '../../definition';
import {
  isJsonObject,
  joinPath,
  splitPath,
  type Json,
  type JsonObject,
  type Path,
  type Text,
} from '../../kernel';
import { followVariables } from './follow-variables';
import type { OnUse, UsePlace } from './use-place';

/** What of a service names fields beside its form. */
export interface Surroundings {
  readonly configuration: ServiceConfiguration;
  readonly workflow: WorkflowDefinition;
}

/** Configuration and flow with every name of an answer written as `onUse` says. */
export function rewriteSurroundings(
  { configuration, workflow }: Surroundings,
  isKnown: (pattern: Path) => boolean,
  onUse: OnUse,
): Surroundings {
  const use: Use = {
    name: (place, name) => {
      const [root = ''] = splitPath(name);
      return onUse(place, name, isKnown(root) ? name : undefined, '');
    },
    logic: (place, logic) =>
      followVariables(logic, [''], isKnown, (name, pattern, scope) => onUse(place, name, pattern, scope)),
  };
  return {
    configuration: rewriteConfiguration(configuration, use),
    workflow: { ...workflow, states: workflow.states.map((state) => rewriteState(state, use)) },
  };
}

/** How names of answers are followed, written out or in a formula. */
interface Use {
  readonly name: (place: UsePlace, name: string) => string;
  readonly logic: (place: UsePlace, logic: Logic) => Logic;
}

function rewriteConfiguration(configuration: ServiceConfiguration, use: Use): ServiceConfiguration {
  const { fees, stampDuty, templates, derived } = configuration;
  const lines = fees.lines.map((line) => {
    const place = { kind: 'fee', node: line.key, name: line.description, path: `fees.${line.key}` } as const;
    return { ...line, amount: use.logic(place, line.amount) };
  });
  const entries = Object.entries(templates).map(([key, template]) => {
    const place = { kind: 'template', node: key, name: template.title, path: `templates.${key}` } as const;
    const { title, body } = template;
    return [key, { ...template, title: text(title, place, use), body: text(body, place, use) }] as const;
  });
  const mode = stampDuty.modeField;
  const duty = {
    kind: 'stamp-duty',
    node: 'stamp-duty',
    name: undefined,
    path: 'stampDuty.modeField',
  } as const;
  return {
    ...configuration,
    fees: { ...fees, lines },
    templates: Object.fromEntries(entries),
    derived: derived.map((value) => ({
      ...value,
      address: use.name(
        { kind: 'derived', node: value.key, name: value.label, path: `derived.${value.key}` },
        value.address,
      ),
    })),
    stampDuty: mode === undefined ? stampDuty : { ...stampDuty, modeField: use.name(duty, mode) },
  };
}

function rewriteState(state: StateDefinition, use: Use): StateDefinition {
  const base = joinPath('states', state.key);
  const { timers, withdrawal } = state;
  return {
    ...state,
    activities: state.activities.map((activity) => rewriteActivity(activity, base, use)),
    ...(timers === undefined
      ? {}
      : {
          timers: timers.map((timer) =>
            timer.actions === undefined
              ? timer
              : { ...timer, actions: rewriteActions(timer.actions, base, use) },
          ),
        }),
    ...(withdrawal === undefined
      ? {}
      : { withdrawal: { ...withdrawal, after: rewriteActions(withdrawal.after, base, use) } }),
  };
}

function rewriteActivity(activity: ActivityDefinition, base: Path, use: Use): ActivityDefinition {
  const path = joinPath(base, 'activities', activity.key);
  const place = {
    kind: 'guard',
    node: activity.id,
    name: activity.name,
    path: joinPath(path, 'guard'),
  } as const;
  return {
    ...activity,
    ...guarded(activity.guard, place, use),
    settings: rewriteSettings(activity.settings, { ...place, kind: 'settings', path }, use),
    before: rewriteActions(activity.before, base, use),
    outcomes: activity.outcomes.map((outcome) => ({
      ...outcome,
      ...guarded(
        outcome.guard,
        { ...place, name: outcome.name, path: joinPath(path, 'outcomes', outcome.key, 'guard') },
        use,
      ),
      after: rewriteActions(outcome.after, base, use),
    })),
  };
}

function guarded(guard: Logic | undefined, place: UsePlace, use: Use) {
  return guard === undefined ? {} : { guard: use.logic(place, guard) };
}

function rewriteActions(
  actions: readonly ActionDefinition[],
  base: Path,
  use: Use,
): readonly ActionDefinition[] {
  return actions.map((action) => {
    const path = joinPath(base, 'actions', action.id);
    const place = { kind: 'action', node: action.id, name: undefined, path: joinPath(path, 'when') } as const;
    const { when } = action;
    return {
      ...action,
      ...(when === undefined ? {} : { when: use.logic(place, when) }),
      settings: rewriteSettings(action.settings, { ...place, kind: 'settings', path }, use),
    };
  });
}

/** Some settings name answers by their path (`vehicles.plate`), in rows too. */
function rewriteSettings(settings: JsonObject, place: UsePlace, use: Use): JsonObject {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      NAMED.test(key) || Array.isArray(value)
        ? setting(key, value, { ...place, path: joinPath(place.path, key) }, use)
        : value,
    ]),
  );
}

/** Settings of activities and actions that hold the path of an answer. */
const NAMED = /^(plates|zone|validFrom|validTo|path|field|address|amount)$/;

function setting(key: string, value: Json, place: UsePlace, use: Use): Json {
  if (Array.isArray(value))
    return value.map((row: Json) => (isJsonObject(row) ? rewriteSettings(row, place, use) : row));
  return typeof value === 'string' && NAMED.test(key) ? use.name(place, value) : value;
}

function text(value: Text, place: UsePlace, use: Use): Text {
  const follow = (words: string): string =>
    words.replace(/\{([\w.-]+)\}/g, (_whole, name: string) => `{${use.name(place, name)}}`);
  return value.en === undefined
    ? { ...value, it: follow(value.it) }
    : { ...value, it: follow(value.it), en: follow(value.en) };
}
