import type { FieldDefinition, SectionDefinition, StepDefinition } from '@istanze/shared';
import { nodeIndex } from '../../document/node-index';
import type { Selection } from '../../document/selection';
import { useDocument } from '../designer';

/** One field of the open form; the component is drawn again only when that field is another. */
export function useFieldNode(id: string): FieldDefinition | undefined {
  return useDocument(({ stack }) => {
    const node = nodeIndex(stack.definition).get(id);
    return node?.kind === 'field' ? node.field : undefined;
  });
}

export function useSectionNode(id: string): SectionDefinition | undefined {
  return useDocument(({ stack }) => {
    const node = nodeIndex(stack.definition).get(id);
    return node?.kind === 'section' ? node.section : undefined;
  });
}

export function useStepNode(id: string): StepDefinition | undefined {
  return useDocument(({ stack }) => {
    const node = nodeIndex(stack.definition).get(id);
    return node?.kind === 'step' ? node.step : undefined;
  });
}

/** How a node is chosen: not, as one of several, or as the one whose properties are open. */
export type Mark = 'lead' | 'chosen' | undefined;

export function useMark(id: string): Mark {
  return useDocument(({ selection }) => {
    if (selection.lead === id) return 'lead';
    return idsOf(selection).has(id) ? 'chosen' : undefined;
  });
}

const sets = new WeakMap<Selection, ReadonlySet<string>>();

function idsOf(selection: Selection): ReadonlySet<string> {
  const found = sets.get(selection) ?? new Set(selection.ids);
  sets.set(selection, found);
  return found;
}
