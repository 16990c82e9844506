import type { StaffRole } from '../definition';
import type { IsoDate } from '../kernel';

/** Who asks, as far as rights go; a session's viewer is one. */
export type AccessViewer = { readonly kind: 'citizen'; readonly id: string } | StaffAccess;

export interface StaffAccess {
  readonly kind: 'staff';
  readonly id: string;
  readonly roles: readonly OfficeGrant[];
  /** Absent colleagues whose grants this person may use, each for its days. */
  readonly substitutions?: readonly Substitution[];
  /** Set on the viewer who acts with the grants of an absent colleague. */
  readonly actingFor?: string;
}

export interface OfficeGrant {
  readonly officeId: string;
  readonly role: StaffRole;
}

/** A hand-over for an absence: first and last day, both included. */
export interface Substitution {
  readonly absentId: string;
  readonly roles: readonly OfficeGrant[];
  readonly from: IsoDate;
  readonly to: IsoDate;
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

/** The viewer as themselves first, then as each colleague they stand in for today; administering is never handed over. */
export function identitiesOf(viewer: AccessViewer, today: IsoDate): readonly AccessViewer[] {
  if (viewer.kind === 'citizen') return [viewer];
  const active = (viewer.substitutions ?? []).filter(({ from, to }) => from <= today && today <= to);
  const { substitutions: _handedOver, ...self } = viewer;
  return [
    self,
    ...active.map(({ absentId, roles }) => ({
      kind: 'staff' as const,
      id: viewer.id,
      roles: roles.filter(({ role }) => role !== 'admin'),
      actingFor: absentId,
    })),
  ];
}
