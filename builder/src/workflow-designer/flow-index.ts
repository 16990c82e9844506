import {
  type ActionDefinition,
  type ActionPlace,
  type ActivityDefinition,
  type OutcomeDefinition,
  type StateDefinition,
  type Text,
  type TimerDefinition,
  type WorkflowDefinition,
} from '@istanze/shared';

/** A part of a flow that can be chosen: its `id` names it on screen, in the selection and in addresses of problems. */
export type FlowNode =
  | { readonly kind: 'state'; readonly id: string; readonly state: StateDefinition }
  | {
      readonly kind: 'activity';
      readonly id: string;
      readonly state: StateDefinition;
      readonly activity: ActivityDefinition;
    }
  | {
      readonly kind: 'outcome';
      readonly id: string;
      readonly state: StateDefinition;
      readonly activity: ActivityDefinition;
      readonly outcome: OutcomeDefinition;
    }
  | {
      readonly kind: 'timer';
      readonly id: string;
      readonly state: StateDefinition;
      readonly timer: TimerDefinition;
    }
  | {
      readonly kind: 'action';
      readonly id: string;
      /** Undefined for what the end of the term does. */
      readonly state: StateDefinition | undefined;
      /** Id of the part it belongs to. */
      readonly parentId: string;
      readonly place: ActionPlace;
      readonly index: number;
      readonly siblings: number;
      readonly action: ActionDefinition;
    };

export type FlowIndex = ReadonlyMap<string, FlowNode>;

const known = new WeakMap<WorkflowDefinition, FlowIndex>();

/** All parts of a flow by id, in page order; built once per version of it. */
export function flowIndex(definition: WorkflowDefinition): FlowIndex {
  const found = known.get(definition);
  if (found !== undefined) return found;
  const nodes = new Map<string, FlowNode>();
  for (const state of definition.states) addState(nodes, state);
  addActions(nodes, undefined, '', { of: 'expiry' }, definition.expiry?.actions ?? []);
  known.set(definition, nodes);
  return nodes;
}

/** How an outcome is named, whose key is unique in its activity alone. */
export function outcomeId(activityId: string, key: string): string {
  return `${activityId}/${key}`;
}

/** The words a person knows a part by; undefined where it has none of its own. */
export function nodeName(node: FlowNode): Text | undefined {
  switch (node.kind) {
    case 'state':
      return node.state.name;
    case 'activity':
      return node.activity.name;
    case 'outcome':
      return node.outcome.name;
    case 'timer':
    case 'action':
      return undefined;
  }
}

/** Id of the part that holds a part; empty at the top. */
export function parentOf(node: FlowNode): string {
  switch (node.kind) {
    case 'state':
      return '';
    case 'activity':
    case 'timer':
      return node.state.id;
    case 'outcome':
      return node.activity.id;
    case 'action':
      return node.parentId;
  }
}

type Nodes = Map<string, FlowNode>;

function addState(nodes: Nodes, state: StateDefinition): void {
  nodes.set(state.id, { kind: 'state', id: state.id, state });
  for (const activity of state.activities) addActivity(nodes, state, activity);
  for (const timer of state.timers ?? []) {
    nodes.set(timer.id, { kind: 'timer', id: timer.id, state, timer });
    addActions(nodes, state, timer.id, { of: 'timer', timer: timer.id }, timer.actions ?? []);
  }
  addActions(nodes, state, state.id, { of: 'withdrawal', state: state.id }, state.withdrawal?.after ?? []);
}

function addActivity(nodes: Nodes, state: StateDefinition, activity: ActivityDefinition): void {
  const { id, before, outcomes, deadline } = activity;
  nodes.set(id, { kind: 'activity', id, state, activity });
  addActions(nodes, state, id, { of: 'before', activity: id }, before);
  for (const outcome of outcomes) {
    const own = outcomeId(id, outcome.key);
    nodes.set(own, { kind: 'outcome', id: own, state, activity, outcome });
    addActions(nodes, state, own, { of: 'after', activity: id, outcome: outcome.key }, outcome.after);
  }
  addActions(nodes, state, id, { of: 'reminder', activity: id }, deadline?.reminder?.actions ?? []);
  addActions(nodes, state, id, { of: 'deadline', activity: id }, deadline?.expiry?.actions ?? []);
}

function addActions(
  nodes: Nodes,
  state: StateDefinition | undefined,
  parentId: string,
  place: ActionPlace,
  actions: readonly ActionDefinition[],
): void {
  actions.forEach((action, index) => {
    const siblings = actions.length;
    nodes.set(action.id, { kind: 'action', id: action.id, state, parentId, place, index, siblings, action });
  });
}
