import { insertAt, isPlace, ok, refuse } from '../../kernel';
import { stepsCommand, type FormCommand } from './command';
import { findStepById } from './places';

/** Moves a step; `index` is its place among the others, counted without it. */
export function moveStep(stepId: string, index: number): FormCommand {
  return stepsCommand('move-step', (definition) => {
    const step = findStepById(definition, stepId);
    if (step === undefined) return refuse('command-unknown-node');
    const others = definition.steps.filter((each) => each !== step);
    if (!isPlace(index, others.length)) return refuse('command-bad-place');
    return ok({ ...definition, steps: insertAt(others, index, step) });
  });
}
