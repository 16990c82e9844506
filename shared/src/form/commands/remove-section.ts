import { ok } from '../../kernel';
import { mapSteps, refuse, stepsCommand, type FormCommand } from './command';
import { findStepOf } from './places';

/** Takes a section away with all its fields. */
export function removeSection(sectionId: string): FormCommand {
  return stepsCommand('remove-section', (definition) => {
    const step = findStepOf(definition, sectionId);
    if (step === undefined) return refuse('command-unknown-node');
    const sections = step.sections.filter(({ id }) => id !== sectionId);
    return ok(mapSteps(definition, (each) => (each === step ? { ...step, sections } : each)));
  });
}
