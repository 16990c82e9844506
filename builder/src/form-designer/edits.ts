import type { FieldDefinition, FormDefinition, SectionDefinition, StepDefinition } from '@istanze/shared';
import { nodeIndex, type IndexedNode } from '../document/node-index';

export type Chosen =
  | { readonly kind: 'step'; readonly step: StepDefinition }
  | { readonly kind: 'section'; readonly step: StepDefinition; readonly section: SectionDefinition }
  | {
      readonly kind: 'field';
      readonly step: StepDefinition;
      readonly section: SectionDefinition;
      readonly field: FieldDefinition;
    };

/** The step, section or field of that id. */
export function findNode(definition: FormDefinition, id: string | undefined): Chosen | undefined {
  return id === undefined ? undefined : nodeIndex(definition).get(id);
}

/** Where something new goes when no place is said: `parentId` is a section for fields, a step or section for sections. */
export interface Place {
  readonly kind: 'fields' | 'sections' | 'steps';
  /** Empty among the steps. */
  readonly parentId: string;
  /** Counted with everything still where it is. */
  readonly index: number;
}

/** The place for a new field: after the chosen one, at the end of the chosen section, else at the end of the last one. */
export function placeForField(definition: FormDefinition, selected: string | undefined): Place | undefined {
  const chosen = selected === undefined ? undefined : nodeIndex(definition).get(selected);
  if (chosen?.kind === 'field') return { kind: 'fields', parentId: chosen.parentId, index: chosen.index + 1 };
  const section =
    chosen?.kind === 'section' ? chosen.section : (chosen?.step ?? definition.steps.at(-1))?.sections.at(-1);
  return section === undefined
    ? undefined
    : { kind: 'fields', parentId: section.id, index: section.fields.length };
}

/** The place for a new section: after the chosen one or the one that holds the chosen field, else at the end of the step. */
export function placeForSection(definition: FormDefinition, selected: string | undefined): Place | undefined {
  const nodes = nodeIndex(definition);
  const chosen = selected === undefined ? undefined : nodes.get(selected);
  const beside = chosen?.kind === 'field' ? nodes.get(chosen.parentId) : chosen;
  if (beside?.kind === 'section')
    return { kind: 'sections', parentId: beside.parentId, index: beside.index + 1 };
  const step = beside?.step ?? definition.steps.at(-1);
  return step === undefined
    ? undefined
    : { kind: 'sections', parentId: step.id, index: step.sections.length };
}

/** The place for a new step: after the one in which something is chosen, else at the end. */
export function placeForStep(definition: FormDefinition, selected: string | undefined): Place {
  const chosen = selected === undefined ? undefined : nodeIndex(definition).get(selected);
  const at = chosen === undefined ? -1 : definition.steps.indexOf(chosen.step);
  return { kind: 'steps', parentId: '', index: at < 0 ? definition.steps.length : at + 1 };
}

/** Ids of what stands directly in a node, of one kind; those of the steps for the empty id. */
export function childIds(definition: FormDefinition, { kind, parentId }: Place): readonly string[] {
  const parent = nodeIndex(definition).get(parentId);
  if (kind === 'steps') return definition.steps.map(({ id }) => id);
  if (kind === 'fields') return parent?.kind === 'section' ? parent.section.fields.map(({ id }) => id) : [];
  if (parent?.kind === 'section') return (parent.section.sections ?? []).map(({ id }) => id);
  return parent?.kind === 'step' ? parent.step.sections.map(({ id }) => id) : [];
}

/** The place right after a node, among its own kind. */
export function placeAfter({ kind, parentId, index }: IndexedNode): Place {
  const kinds = { field: 'fields', section: 'sections', step: 'steps' } as const;
  return { kind: kinds[kind], parentId, index: index + 1 };
}
