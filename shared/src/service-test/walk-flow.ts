import type { ServiceTestStep, WorkflowDefinition } from '../definition';
import { fail, ok, type Issue, type IsoInstant, type Result } from '../kernel';
import type { TransitionContext } from '../workflow';
import { performInTrial, sendInTrial } from './trial-flow';

/**
 * Sends a request and performs activities one after the other, every action succeeding at once and every actor being
 * allowed; gives the key of the state reached. Issue `test-step-refused` {activity, outcome, reason} at the first that cannot be done.
 */
export function walkFlow(
  definition: WorkflowDefinition,
  steps: readonly ServiceTestStep[],
  { today, answers, facts = {} }: TransitionContext,
): Result<string> {
  const at: IsoInstant = `${today}T08:00:00.000Z`;
  const scope = { answers, facts };
  let reached = sendInTrial(definition, at, scope);
  if (!reached.ok) return refused({ activity: '', outcome: '' }, reached.error);
  for (const step of steps) {
    reached = performInTrial(definition, reached.value, step, at, scope);
    if (!reached.ok) return refused(step, reached.error);
  }
  return ok(reached.value.state);
}

function refused({ activity, outcome }: ServiceTestStep, [issue]: readonly Issue[]) {
  const params = { activity, outcome, reason: issue?.code ?? '' };
  return fail<readonly Issue[]>([{ code: 'test-step-refused', path: 'steps', params }]);
}
