import type { FormDefinition } from '@istanze/shared';
import { nodeIndex, type NodeIndex } from './node-index';

/** The nodes a command is about: all of one kind. `lead` is the one whose sheet is open, `anchor` where a range begins. */
export interface Selection {
  readonly ids: readonly string[];
  readonly lead: string | undefined;
  readonly anchor: string | undefined;
}

export const NOTHING_SELECTED: Selection = { ids: [], lead: undefined, anchor: undefined };

export function selectOne(id: string | undefined): Selection {
  return id === undefined ? NOTHING_SELECTED : { ids: [id], lead: id, anchor: id };
}

/** Adds a node to the chosen ones or takes it away; one of another kind starts anew. */
export function toggle(definition: FormDefinition, selection: Selection, id: string): Selection {
  const nodes = nodeIndex(definition);
  const kind = nodes.get(id)?.kind;
  if (selection.ids.some((one) => nodes.get(one)?.kind !== kind)) return selectOne(id);
  if (!selection.ids.includes(id))
    return { ids: inOrder(nodes, [...selection.ids, id]), lead: id, anchor: id };
  const ids = selection.ids.filter((one) => one !== id);
  const lead = ids.at(-1);
  return { ids, lead, anchor: lead };
}

/** All nodes of the anchor's kind between it and `id`. */
export function extendTo(definition: FormDefinition, selection: Selection, id: string): Selection {
  const nodes = nodeIndex(definition);
  const anchor = selection.anchor === undefined ? undefined : nodes.get(selection.anchor);
  const target = nodes.get(id);
  if (anchor === undefined || target === undefined || anchor.kind !== target.kind) return selectOne(id);
  const order = [...nodes.values()].filter(({ kind }) => kind === anchor.kind);
  const [from, to] = [order.indexOf(anchor), order.indexOf(target)].sort((one, other) => one - other);
  return { ids: order.slice(from, (to ?? 0) + 1).map((node) => node.id), lead: id, anchor: anchor.id };
}

/** The chosen nodes that are still there. */
export function stillThere(definition: FormDefinition, selection: Selection): Selection {
  const nodes = nodeIndex(definition);
  if (selection.ids.every((id) => nodes.has(id))) return selection;
  const ids = selection.ids.filter((id) => nodes.has(id));
  const lead = selection.lead !== undefined && nodes.has(selection.lead) ? selection.lead : ids.at(-1);
  return { ids, lead, anchor: lead };
}

function inOrder(nodes: NodeIndex, ids: readonly string[]): readonly string[] {
  return [...nodes.keys()].filter((id) => ids.includes(id));
}
