import type { PositionState, StateCategory } from '../../graphql/generated/graphql';
import type { PersonalKey } from '../../i18n/personal/it';

interface Words {
  readonly key: PersonalKey;
  readonly chip: string;
}

const STATUS: Readonly<Record<StateCategory, Words>> = {
  DRAFT: { key: 'status.draft', chip: 'status-chip status-draft' },
  WAITING_OFFICE: { key: 'status.office', chip: 'status-chip status-running' },
  WAITING_CITIZEN: { key: 'status.citizen', chip: 'status-chip status-action' },
  WAITING_PAYMENT: { key: 'status.citizen', chip: 'status-chip status-action' },
  WAITING_SYSTEM: { key: 'status.running', chip: 'status-chip status-running' },
  ACCEPTED: { key: 'status.running', chip: 'status-chip status-running' },
  REJECTED: { key: 'status.negative', chip: 'status-chip status-negative' },
  DISMISSED: { key: 'status.negative', chip: 'status-chip status-negative' },
  WITHDRAWN: { key: 'status.negative', chip: 'status-chip status-negative' },
  COMPLETED: { key: 'status.positive', chip: 'status-chip status-positive' },
};

/** The official words for the status of an instance, those of the model for municipalities. */
export function officialStatus(category: StateCategory): Words {
  return STATUS[category];
}

const POSITION: Readonly<Record<PositionState, Words>> = {
  DRAFT: { key: 'position.draft', chip: 'status-chip status-draft' },
  PUBLISHED: { key: 'position.toPay', chip: 'status-chip status-action' },
  PAYING: { key: 'position.toPay', chip: 'status-chip status-action' },
  VERIFYING: { key: 'position.verifying', chip: 'status-chip status-running' },
  PAID: { key: 'position.paid', chip: 'status-chip status-positive' },
  REPORTED: { key: 'position.paid', chip: 'status-chip status-positive' },
  EXPIRED: { key: 'position.expired', chip: 'status-chip status-negative' },
  CANCELLED: { key: 'position.cancelled', chip: 'status-chip status-negative' },
};

/** How a payment stands; never "paid" before the receipt has come. */
export function positionStatus(state: PositionState): Words {
  return POSITION[state];
}

/** True while it can be paid: also when a checkout was opened and left. */
export function isPayable(state: PositionState): boolean {
  return state === 'PUBLISHED' || state === 'PAYING';
}

/** True while the result of a payment is awaited. */
export function isVerifying(state: PositionState): boolean {
  return state === 'VERIFYING';
}
