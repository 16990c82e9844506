import type { StepDefinition } from '../../definition';
import { insertAt, isPlace, ok, refuse } from '../../kernel';
import { stepsCommand, type FormCommand } from './command';
import { hasNode, idsOf } from './places';

/** Puts a new step among the others, with the sections it has. */
export function addStep(index: number, step: StepDefinition): FormCommand {
  return stepsCommand('add-step', (definition) => {
    const taken = [step.id, ...step.sections.flatMap(idsOf)].find((id) => hasNode(definition, id));
    if (taken !== undefined) return refuse('form-duplicate-id', { id: taken });
    if (!isPlace(index, definition.steps.length)) return refuse('command-bad-place');
    return ok({ ...definition, steps: insertAt(definition.steps, index, step) });
  });
}
