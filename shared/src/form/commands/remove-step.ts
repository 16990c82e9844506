import { ok, refuse } from '../../kernel';
import { stepsCommand, type FormCommand } from './command';
import { findStepById } from './places';

/** Takes a step away with all it holds. */
export function removeStep(stepId: string): FormCommand {
  return stepsCommand('remove-step', (definition) => {
    const step = findStepById(definition, stepId);
    if (step === undefined) return refuse('command-unknown-node');
    return ok({ ...definition, steps: definition.steps.filter((each) => each !== step) });
  });
}
