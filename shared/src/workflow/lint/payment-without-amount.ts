import { actionsOfState } from '../index-workflow';
import type { LintRule } from './rule';

/** A payment is asked and no fee is configured, or nothing freezes the amount before. */
export const paymentWithoutAmount: LintRule = (definition, { hasFees }) => {
  const freezes = definition.states.some((state) =>
    actionsOfState(state).some(({ type }) => type === 'freeze-quote'),
  );
  return definition.states
    .filter((state) => actionsOfState(state).some(({ type }) => type === 'prepare-payment'))
    .filter(() => !freezes || hasFees === false)
    .map((state) => ({
      code: 'workflow-payment-without-amount',
      path: `states.${state.key}`,
      severity: 'error',
    }));
};
