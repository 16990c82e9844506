import type { FormDefinition, RepeatDefinition, SectionDefinition, StepDefinition } from '@istanze/shared';
import { freeKey } from './new-field';

interface NewSection {
  readonly id: string;
  readonly title: string;
  readonly repeats: boolean;
}

/** How a section repeats before anybody said more. */
export const STARTER_REPEAT: RepeatDefinition = {
  min: 1,
  max: 5,
  itemTitle: { it: 'Elemento {n}', en: 'Item {n}' },
};

export function newSection(
  definition: FormDefinition,
  { id, title, repeats }: NewSection,
): SectionDefinition {
  return {
    id,
    key: freeKey(definition, 'section'),
    title: { it: title },
    ...(repeats ? { repeat: STARTER_REPEAT } : {}),
    fields: [],
  };
}

/** A new step, with a first section so that fields have a place at once. */
export function newStep(
  definition: FormDefinition,
  { id, title, first }: { readonly id: string; readonly title: string; readonly first: NewSection },
): StepDefinition {
  return {
    id,
    key: freeKey(definition, 'step'),
    title: { it: title },
    sections: [newSection(definition, first)],
  };
}
