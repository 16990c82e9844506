import type { SectionDefinition } from '../../definition';
import { ok } from '../../kernel';
import { mapSteps, refuse, stepsCommand, type FormCommand } from './command';
import { findSectionById, findStepById, insertAt, isPlace } from './places';

/** Moves a section; `index` is its place in the step it goes to, counted without it. */
export function moveSection(sectionId: string, stepId: string, index: number): FormCommand {
  return stepsCommand('move-section', (definition) => {
    const section = findSectionById(definition, sectionId);
    const target = findStepById(definition, stepId);
    if (section === undefined || target === undefined) return refuse('command-unknown-node');
    if (!isPlace(index, without(target.sections, section).length)) return refuse('command-bad-place');
    return ok(
      mapSteps(definition, (step) => {
        if (step !== target && !step.sections.includes(section)) return step;
        const left = without(step.sections, section);
        return { ...step, sections: step === target ? insertAt(left, index, section) : left };
      }),
    );
  });
}

function without(
  sections: readonly SectionDefinition[],
  section: SectionDefinition,
): readonly SectionDefinition[] {
  return sections.filter((each) => each !== section);
}
