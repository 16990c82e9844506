import type { StaffRole } from '../definition';

/** Who asks, as far as rights go; a session's viewer is one. */
export type AccessViewer =
  | { readonly kind: 'citizen'; readonly id: string }
  | { readonly kind: 'staff'; readonly id: string; readonly roles: readonly OfficeGrant[] };

export interface OfficeGrant {
  readonly officeId: string;
  readonly role: StaffRole;
}

/** The roles of a member of staff in one office. */
export function rolesIn(roles: readonly OfficeGrant[], officeId: string): readonly StaffRole[] {
  return roles.filter((grant) => grant.officeId === officeId).map((grant) => grant.role);
}

/** True for whoever administers some office: configuration belongs to the whole municipality. */
export function canConfigure(viewer: AccessViewer | null): boolean {
  return viewer?.kind === 'staff' && viewer.roles.some(({ role }) => role === 'admin');
}

/** Offices whose queue a member of staff works on. An admin configures: the papers of citizens are not theirs to read. */
export function workingOffices(viewer: AccessViewer): readonly string[] {
  if (viewer.kind !== 'staff') return [];
  const working = viewer.roles.filter(({ role }) => role !== 'admin').map(({ officeId }) => officeId);
  return [...new Set(working)];
}
