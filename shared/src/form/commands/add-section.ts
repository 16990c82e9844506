import type { SectionDefinition } from '../../definition';
import { ok } from '../../kernel';
import { mapSteps, refuse, stepsCommand, type FormCommand } from './command';
import { findStepById, hasNode, idsOf, insertAt, isPlace } from './places';

/** Puts a new section into a step, with the fields it has. */
export function addSection(stepId: string, index: number, section: SectionDefinition): FormCommand {
  return stepsCommand('add-section', (definition) => {
    const step = findStepById(definition, stepId);
    if (step === undefined) return refuse('command-unknown-node');
    const taken = idsOf(section).find((id) => hasNode(definition, id));
    if (taken !== undefined) return refuse('form-duplicate-id', { id: taken });
    if (!isPlace(index, step.sections.length)) return refuse('command-bad-place');
    return ok(
      mapSteps(definition, (each) =>
        each === step ? { ...step, sections: insertAt(step.sections, index, section) } : each,
      ),
    );
  });
}
