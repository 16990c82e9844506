import type { StateCategory } from '../definition';
import type { Asked } from './asked';
import { rolesIn, workingOffices, type AccessViewer, type StaffAccess } from './viewer';

/** What rights on an instance depend on. */
export interface AccessibleInstance {
  readonly citizenId: string;
  readonly officeId: string;
  readonly category: StateCategory;
  /** Who acts for the applicant; `live` tells whether they still may today. */
  readonly representation?: InstanceRepresentation | null;
  /** Whoever of elsewhere has been asked for something: see `askedOf`. */
  readonly asked?: Asked;
}

export interface InstanceRepresentation {
  readonly representativeId: string;
  readonly live: boolean;
}

/** True for the citizen whose request it is, and for who represents them today; a draft is of who compiles it alone. */
export function isOwner(viewer: AccessViewer, instance: AccessibleInstance): boolean {
  if (viewer.kind !== 'citizen') return false;
  if (isRepresentative(viewer, instance)) return true;
  const compiledForThem = instance.category === 'draft' && instance.representation != null;
  return viewer.id === instance.citizenId && !compiledForThem;
}

/** True for who acts for the applicant today. */
export function isRepresentative(
  viewer: AccessViewer,
  { representation }: Pick<AccessibleInstance, 'representation'>,
): boolean {
  return (
    viewer.kind === 'citizen' &&
    representation != null &&
    representation.live &&
    representation.representativeId === viewer.id
  );
}

/** The applicant always; staff once it was sent, never a draft: of its office, and whoever was asked for something. */
export function canSeeInstance(viewer: AccessViewer | null, instance: AccessibleInstance): boolean {
  if (viewer === null) return false;
  if (viewer.kind === 'citizen') return isOwner(viewer, instance);
  return instance.category !== 'draft' && (isOfOffice(viewer, instance) || wasAsked(viewer, instance));
}

/** True for staff who work in the office of the instance. */
export function isOfOffice(viewer: AccessViewer, { officeId }: AccessibleInstance): boolean {
  return workingOffices(viewer).includes(officeId);
}

function wasAsked(viewer: StaffAccess, { asked }: AccessibleInstance): boolean {
  if (asked === undefined) return false;
  const offices = workingOffices(viewer);
  const byName = offices.length > 0 && asked.people.includes(viewer.actingFor ?? viewer.id);
  return byName || asked.offices.some((office) => offices.includes(office));
}

/** Only the applicant changes and sends a draft. */
export function canEditDraft(viewer: AccessViewer | null, instance: AccessibleInstance): boolean {
  return viewer !== null && instance.category === 'draft' && isOwner(viewer, instance);
}

/** Who may give the instance to somebody else: a manager of its office. */
export function canAssign(viewer: AccessViewer | null, instance: AccessibleInstance): boolean {
  return viewer?.kind === 'staff' && rolesIn(viewer.roles, instance.officeId).includes('manager');
}

/** Who may try a failed action again: whoever works in its office. */
export function canRetryAction(viewer: AccessViewer | null, instance: AccessibleInstance): boolean {
  return viewer?.kind === 'staff' && instance.category !== 'draft' && isOfOffice(viewer, instance);
}

/** The applicant and the office may write to each other once the request was sent. */
export function canSendMessage(viewer: AccessViewer | null, instance: AccessibleInstance): boolean {
  if (viewer === null || instance.category === 'draft') return false;
  return isOwner(viewer, instance) || isOfOffice(viewer, instance);
}
