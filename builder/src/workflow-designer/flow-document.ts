import type { WorkflowDefinition } from '@istanze/shared';
import { openDocument, type OpenDocument } from '../document/open-document';
import { selectOne, type Selection } from '../document/selection';
import { flowIndex, type FlowNode } from './flow-index';
import { rebaseFlow } from './rebase-flow';

/** The flow that is open in the designer; one part of it is chosen at a time. */
export type FlowDocument = OpenDocument<WorkflowDefinition>;

/** A document over the reversible edits of a flow; `now` gives milliseconds, to tell edits made in one breath. */
export function createFlowDocument(
  definition: WorkflowDefinition,
  now: () => number = Date.now,
): FlowDocument {
  const one = (_definition: WorkflowDefinition, _selection: Selection, id: string) => selectOne(id);
  return openDocument(
    definition,
    { firstChanged, stillThere, toggle: one, extendTo: one, rebase: rebaseFlow },
    now,
  );
}

function stillThere(definition: WorkflowDefinition, selection: Selection): Selection {
  const nodes = flowIndex(definition);
  return selection.lead === undefined || nodes.has(selection.lead) ? selection : selectOne(undefined);
}

/** The innermost part that is new or another; where nothing is new, the chosen one stays chosen. */
function firstChanged(before: WorkflowDefinition, after: WorkflowDefinition): string | undefined {
  const earlier = flowIndex(before);
  const changed = [...flowIndex(after).values()].filter((node) => {
    const was = earlier.get(node.id);
    return was === undefined || partOf(was) !== partOf(node);
  });
  const added = changed.find(({ id }) => !earlier.has(id));
  return (added ?? deepest(changed))?.id;
}

function deepest(nodes: readonly FlowNode[]): FlowNode | undefined {
  const rank = { state: 0, timer: 1, activity: 1, outcome: 2, action: 3 } as const;
  return nodes.reduce<FlowNode | undefined>(
    (best, node) => (best === undefined || rank[node.kind] > rank[best.kind] ? node : best),
    undefined,
  );
}

function partOf(node: FlowNode): object {
  switch (node.kind) {
    case 'state':
      return node.state;
    case 'activity':
      return node.activity;
    case 'outcome':
      return node.outcome;
    case 'timer':
      return node.timer;
    case 'action':
      return node.action;
  }
}
