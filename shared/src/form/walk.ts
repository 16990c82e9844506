import type { FieldDefinition, FormDefinition, SectionDefinition, StepDefinition } from '../definition';
import { joinPath, type Path } from '../kernel';

/** A field of a definition with all it stands in. `place` is its position: `steps.0.sections.1.fields.2`. */
export interface WalkedField {
  readonly step: StepDefinition;
  readonly section: SectionDefinition;
  readonly field: FieldDefinition;
  readonly place: Path;
}

export interface WalkedSection {
  readonly step: StepDefinition;
  readonly section: SectionDefinition;
  readonly place: Path;
}

/** All sections in page order. */
export function* walkSections(definition: FormDefinition): Generator<WalkedSection> {
  for (const [stepIndex, step] of definition.steps.entries()) {
    for (const [index, section] of step.sections.entries()) {
      yield { step, section, place: joinPath('steps', String(stepIndex), 'sections', String(index)) };
    }
  }
}

/** All fields in page order. */
export function* walkFields(definition: FormDefinition): Generator<WalkedField> {
  for (const { step, section, place } of walkSections(definition)) {
    for (const [index, field] of section.fields.entries()) {
      yield { step, section, field, place: joinPath(place, 'fields', String(index)) };
    }
  }
}
