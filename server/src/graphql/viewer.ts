import type { StaffRole, Substitution } from '@istanze/shared';

/** Who asks: made from a verified session of the tenant of the request, and nothing else. */
export type Viewer = CitizenViewer | StaffViewer;

export interface CitizenViewer {
  readonly kind: 'citizen';
  readonly id: string;
  readonly sessionId: string;
  readonly scheme: string;
  readonly level: 1 | 2 | 3;
  readonly givenName: string;
  readonly familyName: string;
  readonly fiscalCode: string;
}

/** True for who came without a login: they see the one request of their session. */
export function isGuest(viewer: Viewer | null): boolean {
  return viewer?.kind === 'citizen' && viewer.scheme === 'guest';
}

export interface StaffViewer {
  readonly kind: 'staff';
  readonly id: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly OfficeRoleGrant[];
  /** Absent colleagues whose grants this person may use, each for its days. */
  readonly substitutions?: readonly Substitution[];
}

export interface OfficeRoleGrant {
  readonly officeId: string;
  readonly officeName: string;
  readonly role: StaffRole;
}
