import type { Translate } from '@istanze/shared';
import type { StaffRole } from '../../graphql/generated/graphql';
import type { MessageKey } from '../../i18n/it';

export const ROLES = ['OPERATOR', 'MANAGER', 'ADMIN'] as const satisfies readonly StaffRole[];

const NAMES = {
  OPERATOR: 'people.role.operator',
  MANAGER: 'people.role.manager',
  ADMIN: 'people.role.admin',
} as const satisfies Record<StaffRole, MessageKey>;

/** The name of a role, with a capital. */
export function roleName(t: Translate<MessageKey>, role: StaffRole): string {
  return t(NAMES[role]);
}
