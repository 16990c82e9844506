import { isJsonObject, type Json, type JsonObject } from '@istanze/shared';

export const STAFF_ROLES = ['operator', 'manager'] as const;
export type StaffRoleKey = (typeof STAFF_ROLES)[number];

/** To whom an activity may be given: by role where the request is, by role in other offices, or people by name. */
export const WAYS = ['own', 'offices', 'people'] as const;
export type Way = (typeof WAYS)[number];

/** A performer of the staff as a screen shows it; what does not count in its way is kept while the dialog is open. */
export interface PerformerDraft {
  readonly way: Way;
  readonly roles: readonly StaffRoleKey[];
  readonly offices: readonly string[];
  readonly people: readonly string[];
}

/** What the server says of a performer; people by name count more than offices, offices more than the own one. */
export function readPerformer(json: Json): PerformerDraft {
  const performer = isJsonObject(json) ? json : {};
  const named = textsOf(performer['roles']);
  const offices = textsOf(performer['offices']);
  const people = textsOf(performer['people']);
  const way: Way = people.length > 0 ? 'people' : offices.length > 0 ? 'offices' : 'own';
  return { way, roles: STAFF_ROLES.filter((role) => named.includes(role)), offices, people };
}

/** The performer that a draft stands for; undefined while it would be nobody. */
export function toPerformer({ way, roles, offices, people }: PerformerDraft): JsonObject | undefined {
  if (way === 'people') return people.length === 0 ? undefined : { kind: 'staff', people: [...people] };
  if (roles.length === 0 || (way === 'offices' && offices.length === 0)) return undefined;
  const byRole: JsonObject = { kind: 'staff', roles: [...roles] };
  return way === 'own' ? byRole : { ...byRole, offices: [...offices] };
}

/** True when a role is enough: the operator’s work a manager may do too, and without roles any will do. */
export function mayByRole({ way, roles }: PerformerDraft, role: StaffRoleKey): boolean {
  if (way === 'people') return false;
  return roles.length === 0 || roles.includes(role) || (role === 'manager' && roles.includes('operator'));
}

function textsOf(json: Json | undefined): readonly string[] {
  if (!Array.isArray(json)) return [];
  const items: readonly Json[] = json;
  return items.filter((item) => typeof item === 'string');
}
