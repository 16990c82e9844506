import { composite } from '../../kernel';
import { addField } from './add-field';
import { addSection } from './add-section';
import { addStep } from './add-step';
import type { FormCommand } from './command';
import type { FormFragment } from './fragment';

/** Puts an adapted fragment at a place: fields into a section, sections into a step or section, steps among the steps. */
export function insertFragment(
  name: string,
  fragment: FormFragment,
  parentId: string,
  index: number,
): FormCommand {
  switch (fragment.kind) {
    case 'fields':
      return composite(
        name,
        fragment.fields.map((field, at) => addField(parentId, index + at, field)),
      );
    case 'sections':
      return composite(
        name,
        fragment.sections.map((section, at) => addSection(parentId, index + at, section)),
      );
    case 'steps':
      return composite(
        name,
        fragment.steps.map((step, at) => addStep(index + at, step)),
      );
  }
}
