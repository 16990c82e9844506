import type { FormDefinition, SectionDefinition, StepDefinition, Text } from '@istanze/shared';
import type { AllowedSection, ArchetypeStepRow, MatrixCell, SectionRow } from '../catalogue';

/** What a new form is made from. */
export interface FormPattern {
  readonly steps: readonly ArchetypeStepRow[];
  readonly cells: readonly MatrixCell[];
  readonly sections: readonly SectionRow[];
}

const OWN_SECTION: Text = { it: 'La tua richiesta', en: 'Your request' };

/**
 * The form that a new service of an archetype begins with: a page for each data step before the first confirmation, with
 * its standard sections pinned at their last version; a page without any gets an empty section of its own.
 */
export function defaultForm({ steps, cells, sections }: FormPattern): FormDefinition {
  const end = steps.findIndex(({ kind }) => kind === 'confirmation');
  const dataSteps = steps.slice(0, end < 0 ? steps.length : end).filter(({ kind }) => kind === 'data');
  const seen = new Map<string, number>();
  return {
    version: 2,
    languages: ['it', 'en'],
    steps: dataSteps.map((step, at): StepDefinition => {
      const turn = (seen.get(step.moduleId) ?? 0) + 1;
      seen.set(step.moduleId, turn);
      const allowed = cells.find(({ moduleId }) => moduleId === step.moduleId)?.sections ?? [];
      const placed = allowed.filter((section) => section.step === turn);
      return {
        id: `step-${at + 1}`,
        key: `step${at + 1}`,
        title: step.title ?? step.name,
        sections: sectionsOf(placed, sections, at + 1),
      };
    }),
  };
}

function sectionsOf(
  placed: readonly AllowedSection[],
  library: readonly SectionRow[],
  page: number,
): readonly SectionDefinition[] {
  const found = placed.flatMap(({ key }) => library.filter((section) => section.key === key).map(pinSection));
  if (found.length > 0) return found;
  return [{ id: `section-${page}`, key: `section${page}`, title: OWN_SECTION, fields: [] }];
}

/** A library section as a form has it: the same ids, and where it came from. */
export function pinSection({ key, version, definition }: SectionRow): SectionDefinition {
  return { ...definition, pinned: { section: key, version } };
}
