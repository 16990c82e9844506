import type { Performer, StaffRole } from '../definition';
import type { Actor } from './state';

/** True when the actor is of the kind, and for staff of one of the roles, that an activity is given to. */
export function isPerformer(performer: Performer, actor: Actor): boolean {
  if (performer.kind !== actor.kind) return false;
  return actor.kind !== 'staff' || hasRole(actor.roles, performer.roles);
}

/** A manager may do what an operator may. Without wanted roles any role will do, never none at all. */
export function hasRole(roles: readonly StaffRole[], wanted: readonly StaffRole[] | undefined): boolean {
  if (wanted === undefined || wanted.length === 0) return roles.length > 0;
  return wanted.some((role) => roles.includes(role) || (role === 'operator' && roles.includes('manager')));
}
