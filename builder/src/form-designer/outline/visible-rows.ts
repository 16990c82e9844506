import type { FormDefinition } from '@istanze/shared';
import { nodeIndex } from '../../document/node-index';

export interface OutlineRow {
  readonly id: string;
  readonly parentId: string;
  readonly level: number;
  /** Undefined for what holds nothing. */
  readonly open: boolean | undefined;
}

/** The rows of the outline in page order, without those inside a closed one. */
export function visibleRows(definition: FormDefinition, closed: ReadonlySet<string>): readonly OutlineRow[] {
  const holders = new Set([...nodeIndex(definition).values()].map(parentOf));
  const hidden = new Set<string>();
  const rows: OutlineRow[] = [];
  for (const node of nodeIndex(definition).values()) {
    const parentId = parentOf(node);
    if (hidden.has(parentId) || closed.has(parentId)) {
      hidden.add(node.id);
      continue;
    }
    const open = holders.has(node.id) ? !closed.has(node.id) : undefined;
    rows.push({ id: node.id, parentId, level: node.level, open });
  }
  return rows;
}

function parentOf({ parentId }: { readonly parentId: string }): string {
  return parentId;
}
