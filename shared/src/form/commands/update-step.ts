import type { StepDefinition } from '../../definition';
import { ok, refuse, withChanges, type Changes } from '../../kernel';
import { mapSteps, stepsCommand, type FormCommand } from './command';
import { findStepById } from './places';

const FIXED: readonly string[] = ['id', 'key', 'sections'];

export type StepChanges = Changes<StepDefinition, 'id' | 'key' | 'sections'>;

/** Changes title and help of a step. */
export function updateStep(stepId: string, changes: StepChanges): FormCommand {
  return stepsCommand('update-step', (definition) => {
    const step = findStepById(definition, stepId);
    if (step === undefined) return refuse('command-unknown-node');
    const fixed = FIXED.find((name) => Object.hasOwn(changes, name));
    if (fixed !== undefined) return refuse('command-fixed-property', { name: fixed });
    const changed = withChanges(step, changes);
    return ok(mapSteps(definition, (each) => (each === step ? changed : each)));
  });
}
