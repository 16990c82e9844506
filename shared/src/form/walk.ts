import type { FieldDefinition, FormDefinition, SectionDefinition, StepDefinition } from '../definition';
import { joinPath, type Path } from '../kernel';

/** A field of a definition with all it stands in. `place` is its position: `steps.0.sections.1.fields.2`. */
export interface WalkedField {
  readonly step: StepDefinition;
  readonly section: SectionDefinition;
  /** The repeats in whose items it stands, outer first, its own section among them. */
  readonly repeats: readonly SectionDefinition[];
  readonly field: FieldDefinition;
  readonly place: Path;
}

export interface WalkedSection {
  readonly step: StepDefinition;
  /** The sections it stands in, outer first. */
  readonly parents: readonly SectionDefinition[];
  readonly section: SectionDefinition;
  readonly place: Path;
}

/** All sections in page order, each before those inside it. `place` of an inner one: `steps.0.sections.1.sections.0`. */
export function* walkSections(definition: FormDefinition): Generator<WalkedSection> {
  for (const [index, step] of definition.steps.entries())
    yield* walkInside(step, [], step.sections, joinPath('steps', String(index)));
}

function* walkInside(
  step: StepDefinition,
  parents: readonly SectionDefinition[],
  sections: readonly SectionDefinition[],
  base: Path,
): Generator<WalkedSection> {
  for (const [index, section] of sections.entries()) {
    const place = joinPath(base, 'sections', String(index));
    yield { step, parents, section, place };
    if (section.sections !== undefined)
      yield* walkInside(step, [...parents, section], section.sections, place);
  }
}

/** All fields in page order: those of a section before those of the sections inside it. */
export function* walkFields(definition: FormDefinition): Generator<WalkedField> {
  for (const { step, parents, section, place } of walkSections(definition)) {
    const repeats = repeatsOf([...parents, section]);
    for (const [index, field] of section.fields.entries())
      yield { step, section, repeats, field, place: joinPath(place, 'fields', String(index)) };
  }
}

/** Those that repeat, in the same order. */
export function repeatsOf(sections: readonly SectionDefinition[]): readonly SectionDefinition[] {
  return sections.filter(({ repeat }) => repeat !== undefined);
}

/** The names of these repeats and of what stands in an item: `children.schools.name`. */
export function patternOf(repeats: readonly SectionDefinition[], key = ''): Path {
  return joinPath(...repeats.map((section) => section.key), key);
}
