import type { WorkflowDefinition } from '@istanze/shared';
import { flowIndex, parentOf, type FlowNode } from '../flow-index';

/** One line of the list: a part of the flow that is not inside a closed one. */
export interface FlowRow {
  readonly node: FlowNode;
  /** 1 for states. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Undefined for what holds nothing. */
  readonly open: boolean | undefined;
}

/** The lines of the list in page order: states, their activities and timers, outcomes, actions. */
export function flowRows(definition: WorkflowDefinition, closed: ReadonlySet<string>): readonly FlowRow[] {
  const children = new Map<string, FlowNode[]>();
  for (const node of flowIndex(definition).values()) {
    if (node.kind === 'action' && node.parentId === '') continue;
    const parent = parentOf(node);
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const walk = (parent: string, level: number): readonly FlowRow[] => {
    const nodes = children.get(parent) ?? [];
    return nodes.flatMap((node, index) => {
      const holds = children.has(node.id);
      const open = holds ? !closed.has(node.id) : undefined;
      const row = { node, level, position: index + 1, siblings: nodes.length, open };
      return open === true ? [row, ...walk(node.id, level + 1)] : [row];
    });
  };
  return walk('', 1);
}
