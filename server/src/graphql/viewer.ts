import type { StaffRole } from '@istanze/shared';

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

export interface StaffViewer {
  readonly kind: 'staff';
  readonly id: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly OfficeRoleGrant[];
}

export interface OfficeRoleGrant {
  readonly officeId: string;
  readonly officeName: string;
  readonly role: StaffRole;
}
