import {
  addAction,
  addActivity,
  addOutcome,
  addState,
  addTimer,
  composite,
  connectOutcome,
  localize,
  moveAction,
  moveActivity,
  moveOutcome,
  moveState,
  removeAction,
  removeActivity,
  removeOutcome,
  removeState,
  removeTimer,
  updateTimer,
  updateWorkflow,
  type ActionPlace,
  type StateCategory,
  type WorkflowCommand,
} from '@istanze/shared';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/i18n';
import { flowIndex, nodeName, outcomeId, parentOf, type FlowNode } from './flow-index';
import { useFlow, useFlowEditing } from './flow-designer';
import { focusPart } from './focus-part';
import { newAction, newActivity, newOutcome, newState, newTimer } from './new-part';

/** All that can be done with parts of the flow, whatever it is asked with: drag, keys, menu, list. One undo step each. */
export interface FlowCommands {
  addState(category?: StateCategory): void;
  addActivity(stateId: string, type: string): void;
  addOutcome(activityId: string, to?: string): void;
  addTimer(stateId: string): void;
  addAction(place: ActionPlace, type: string): void;
  remove(id: string): void;
  moveBy(id: string, by: -1 | 1): void;
  /** Puts an activity into another state. */
  moveTo(id: string, stateId: string): void;
  /** Leads an outcome or a timer to a state by its key; undefined leads nowhere. */
  connect(id: string, to: string | undefined): void;
  beginAt(stateKey: string): void;
}

export function useFlowCommands(): FlowCommands {
  const words = useLanguage();
  const { document, around } = useFlow();
  const { run, runWithUndo } = useFlowEditing();
  return useMemo(() => {
    const { t, locale } = words;
    const flow = document.definition;
    const nodeOf = (id: string) => flowIndex(flow()).get(id);
    const stateOf = (id: string) => flow().states.find((state) => state.id === id);
    const choose = (id: string) => {
      document.select(id);
      focusPart(id);
    };
    return {
      addState(category) {
        const made = newState(flow(), { it: 'Nuovo stato', en: 'New state' });
        const state = category === undefined ? made : { ...made, category };
        const added = addState(flow().states.length, state);
        const first = [added, updateWorkflow({ initial: state.key })];
        if (run(flow().states.length === 0 ? composite('add-state', first) : added)) choose(state.id);
      },
      addActivity(stateId, type) {
        const [state, tool] = [stateOf(stateId), around.activityTypes.get(type)];
        if (state === undefined || tool === undefined) return;
        const activity = newActivity(flow(), state, tool);
        if (run(addActivity(stateId, state.activities.length, activity))) choose(activity.id);
      },
      addOutcome(activityId, to) {
        const node = nodeOf(activityId);
        if (node?.kind !== 'activity') return;
        const outcome = newOutcome(node.activity, { it: 'Nuovo esito', en: 'New outcome' }, to);
        if (run(addOutcome(activityId, node.activity.outcomes.length, outcome)))
          choose(outcomeId(activityId, outcome.key));
      },
      addTimer(stateId) {
        const state = stateOf(stateId);
        if (state === undefined) return;
        const timer = newTimer(flow(), state);
        if (run(addTimer(stateId, state.timers?.length ?? 0, timer))) choose(timer.id);
      },
      addAction(place, type) {
        const tool = around.actionTypes.get(type);
        if (tool === undefined) return;
        const action = newAction(flow(), tool, nearOf(place));
        if (run(addAction(place, actionsAt(flow(), place), action))) choose(action.id);
      },
      remove(id) {
        const node = nodeOf(id);
        if (node === undefined) return;
        const own = nodeName(node);
        const name = own === undefined ? t(`flow.part.${node.kind}`) : localize(own, locale);
        const parent = parentOf(node);
        if (runWithUndo(removal(node), t('flow.removed', { name })) && parent !== '') choose(parent);
      },
      moveBy(id, by) {
        const node = nodeOf(id);
        const command = node === undefined ? undefined : moveOf(node, by, flow().states.length);
        if (command !== undefined && run(command)) choose(id);
      },
      moveTo(id, stateId) {
        const state = stateOf(stateId);
        if (state !== undefined && run(moveActivity(id, stateId, state.activities.length))) choose(id);
      },
      connect(id, to) {
        const node = nodeOf(id);
        if (node?.kind === 'outcome') run(connectOutcome(node.activity.id, node.outcome.key, to));
        if (node?.kind === 'timer') run(updateTimer(id, { to }));
      },
      beginAt: (initial) => void run(updateWorkflow({ initial })),
    };

    function moveOf(node: FlowNode, by: -1 | 1, states: number): WorkflowCommand | undefined {
      switch (node.kind) {
        case 'state': {
          const at = flow().states.indexOf(node.state) + by;
          return at < 0 || at >= states ? undefined : moveState(node.id, at);
        }
        case 'activity': {
          const at = node.state.activities.indexOf(node.activity) + by;
          const fits = at >= 0 && at < node.state.activities.length;
          return fits ? moveActivity(node.id, node.state.id, at) : undefined;
        }
        case 'outcome': {
          const at = node.activity.outcomes.indexOf(node.outcome) + by;
          const fits = at >= 0 && at < node.activity.outcomes.length;
          return fits ? moveOutcome(node.activity.id, node.outcome.key, at) : undefined;
        }
        case 'action': {
          const at = node.index + by;
          return at < 0 || at >= node.siblings ? undefined : moveAction(node.id, node.place, at);
        }
        case 'timer':
          return undefined;
      }
    }
  }, [around, document, run, runWithUndo, words]);
}

function removal(node: FlowNode): WorkflowCommand {
  switch (node.kind) {
    case 'state':
      return removeState(node.id);
    case 'activity':
      return removeActivity(node.id);
    case 'outcome':
      return removeOutcome(node.activity.id, node.outcome.key);
    case 'timer':
      return removeTimer(node.id);
    case 'action':
      return removeAction(node.id);
  }
}

/** How many actions a list holds: a new one goes to its end. */
function actionsAt(flow: Parameters<typeof flowIndex>[0], place: ActionPlace): number {
  const wanted = JSON.stringify(place);
  return [...flowIndex(flow).values()].filter(
    (node) => node.kind === 'action' && JSON.stringify(node.place) === wanted,
  ).length;
}

/** A readable beginning for the id of a new action. */
function nearOf(place: ActionPlace): string {
  switch (place.of) {
    case 'before':
    case 'after':
    case 'reminder':
    case 'deadline':
      return place.activity.replace(/^act-/, '');
    case 'timer':
      return place.timer;
    case 'withdrawal':
      return place.state.replace(/^state-/, '');
    case 'expiry':
      return 'expiry';
  }
}
