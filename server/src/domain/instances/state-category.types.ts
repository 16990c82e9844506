import { registerEnumType } from 'type-graphql';

/** What kind of waiting a state is; shared's `StateCategory` by its GraphQL names. */
export const StateCategoryEnum = {
  DRAFT: 'draft',
  WAITING_OFFICE: 'waiting-office',
  WAITING_CITIZEN: 'waiting-citizen',
  WAITING_PAYMENT: 'waiting-payment',
  WAITING_SYSTEM: 'waiting-system',
  ACCEPTED: 'accepted',
  REJECTED: 'rejected',
  DISMISSED: 'dismissed',
  WITHDRAWN: 'withdrawn',
  COMPLETED: 'completed',
} as const;
registerEnumType(StateCategoryEnum, { name: 'StateCategory' });

export const PerformerKindEnum = { CITIZEN: 'citizen', STAFF: 'staff', SYSTEM: 'system' } as const;
registerEnumType(PerformerKindEnum, { name: 'PerformerKind' });
