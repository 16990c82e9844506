import {
  allActions,
  type ActionDefinition,
  type ActivityDefinition,
  type OutcomeDefinition,
  type StateDefinition,
  type Text,
  type TimerDefinition,
  type WorkflowDefinition,
} from '@istanze/shared';
import type { ActionTool, ActivityTool } from './flow-designer';

/** What is proposed when something is put into a flow; ids and keys are readable where they are free. */
export function newState(flow: WorkflowDefinition, name: Text): StateDefinition {
  const key = freeName(
    'state',
    flow.states.map((state) => state.key),
  );
  return { id: freeId(flow, `state-${key}`), key, name, category: 'waiting-office', activities: [] };
}

/** An activity of a type, with the outcomes the type is made for. */
export function newActivity(
  flow: WorkflowDefinition,
  state: StateDefinition,
  tool: ActivityTool,
): ActivityDefinition {
  const key = freeName(
    tool.type,
    state.activities.map((activity) => activity.key),
  );
  const kind = tool.performer === 'citizen' || tool.performer === 'system' ? tool.performer : 'staff';
  return {
    id: freeId(flow, `act-${state.key}-${key}`),
    key,
    type: tool.type,
    name: tool.name,
    performer: kind === 'staff' ? { kind, roles: ['operator'] } : { kind },
    settings: {},
    before: [],
    outcomes: proposedOutcomes(tool),
    ...(tool.type === 'automatic' ? { automatic: true } : {}),
  };
}

/** One more way for an activity to end. */
export function newOutcome(activity: ActivityDefinition, name: Text, to?: string): OutcomeDefinition {
  const key = freeName(
    'outcome',
    activity.outcomes.map((outcome) => outcome.key),
  );
  return { key, name, tone: 'secondary', after: [], ...(to === undefined ? {} : { to }) };
}

export function newTimer(flow: WorkflowDefinition, state: StateDefinition): TimerDefinition {
  return { id: freeId(flow, `timer-${state.key}`), afterDays: 30, from: 'entered' };
}

/** An action of a type; what failing means is chosen so that nothing is lost silently. */
export function newAction(flow: WorkflowDefinition, tool: ActionTool, near: string): ActionDefinition {
  const isCourtesy = tool.type === 'notify';
  return {
    id: freeId(flow, `${near}-${tool.type}`),
    type: tool.type,
    settings: {},
    blocking: !isCourtesy,
    onFailure: isCourtesy ? 'ignore' : 'retry',
  };
}

function proposedOutcomes({ outcomes, name }: ActivityTool): readonly OutcomeDefinition[] {
  const proposed: unknown = outcomes;
  const read = Array.isArray(proposed) ? proposed.flatMap((one: unknown) => readOutcome(one)) : [];
  return read.length > 0 ? read : [{ key: 'done', name, after: [] }];
}

function readOutcome(one: unknown): readonly OutcomeDefinition[] {
  if (typeof one !== 'object' || one === null || !('key' in one && 'name' in one)) return [];
  const { key, name } = one;
  if (typeof key !== 'string' || !isText(name)) return [];
  const tone = 'tone' in one ? one.tone : undefined;
  const known = (['primary', 'secondary', 'danger'] as const).find((each) => each === tone);
  return [{ key, name, ...(known === undefined ? {} : { tone: known }), after: [] }];
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'it' in value && typeof value.it === 'string';
}

function freeId(flow: WorkflowDefinition, wanted: string): string {
  const nodes = flow.states.flatMap((state) => [state, ...state.activities, ...(state.timers ?? [])]);
  return freeName(
    wanted,
    [...nodes, ...allActions(flow)].map(({ id }) => id),
  );
}

/** The name itself, or with the first free number. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}
