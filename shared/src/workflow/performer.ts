import type { ActivityDefinition, Performer, StaffRole } from '../definition';
import type { ActivityState, Actor, StaffActor } from './state';

/** Why an activity given to somebody is not this actor's. */
export type PerformerRefusal =
  'reason.system' | 'reason.other-kind' | 'reason.other-person' | 'reason.other-office' | 'reason.other-role';

/** True when the actor is one of those an activity is given to; staff by name, else by role in one of the offices. */
export function isPerformer(performer: Performer, actor: Actor): boolean {
  return performerRefusal(performer, actor) === undefined;
}

/** `isPerformer` with the reason why not: the system's, another kind of person, named people, another office, another role. */
export function performerRefusal(performer: Performer, actor: Actor): PerformerRefusal | undefined {
  if (performer.kind !== actor.kind)
    return performer.kind === 'system' ? 'reason.system' : 'reason.other-kind';
  return actor.kind === 'staff' ? staffRefusal(performer, actor) : undefined;
}

/** `isPerformer`, or a manager of the instance's office once the activity's own deadline has passed to them. */
export function mayPerform(activity: ActivityDefinition, standing: ActivityState, actor: Actor): boolean {
  if (isPerformer(activity.performer, actor)) return true;
  const escalated = standing.expired === true && activity.deadline?.expiry?.escalate === true;
  return escalated && actor.kind === 'staff' && actor.roles.includes('manager');
}

/** True for staff without a role in the office of the instance: asked for an opinion, they do nothing else. */
export function isElsewhere(actor: Actor): boolean {
  return actor.kind === 'staff' && actor.roles.length === 0;
}

/** True when staff of other offices than the instance's own, or people by name, are asked. */
export function asksElsewhere({ offices, people }: Performer): boolean {
  return [...(offices ?? []), ...(people ?? [])].length > 0;
}

function staffRefusal(
  { roles, offices, people }: Performer,
  actor: StaffActor,
): PerformerRefusal | undefined {
  if (people !== undefined && people.length > 0)
    return people.includes(actor.actingFor ?? actor.id) ? undefined : 'reason.other-person';
  if (offices === undefined || offices.length === 0)
    return hasRole(actor.roles, roles) ? undefined : 'reason.other-role';
  const held = (actor.offices ?? []).filter(({ officeId }) => offices.includes(officeId));
  if (held.length === 0) return 'reason.other-office';
  return held.some((office) => hasRole(office.roles, roles)) ? undefined : 'reason.other-role';
}

/** A manager may do what an operator may. Without wanted roles any role will do, never none at all. */
export function hasRole(roles: readonly StaffRole[], wanted: readonly StaffRole[] | undefined): boolean {
  if (wanted === undefined || wanted.length === 0) return roles.length > 0;
  return wanted.some((role) => roles.includes(role) || (role === 'operator' && roles.includes('manager')));
}
