import type { PositionState } from '../../../ports/outside/payment-gateway';

/** States of GPD v1. A position with one option that is partly paid can still be paid. */
const STATES: Readonly<Record<string, PositionState>> = {
  DRAFT: 'draft',
  PUBLISHED: 'payable',
  VALID: 'payable',
  PARTIALLY_PAID: 'payable',
  PAID: 'paid',
  REPORTED: 'reported',
  EXPIRED: 'expired',
  INVALID: 'cancelled',
};

/** Undefined for a state that GPD v1 does not have. */
export function positionState(status: string | null): PositionState | undefined {
  return status === null ? undefined : STATES[status];
}
