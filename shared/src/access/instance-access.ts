import type { StateCategory } from '../definition';
import { rolesIn, workingOffices, type AccessViewer } from './viewer';

/** What rights on an instance depend on. */
export interface AccessibleInstance {
  readonly citizenId: string;
  readonly officeId: string;
  readonly category: StateCategory;
}

/** True for the citizen whose request it is. */
export function isOwner(viewer: AccessViewer, instance: AccessibleInstance): boolean {
  return viewer.kind === 'citizen' && viewer.id === instance.citizenId;
}

/** The applicant always; staff of its office once it was sent, never a draft. */
export function canSeeInstance(viewer: AccessViewer | null, instance: AccessibleInstance): boolean {
  if (viewer === null) return false;
  if (viewer.kind === 'citizen') return isOwner(viewer, instance);
  return instance.category !== 'draft' && workingOffices(viewer).includes(instance.officeId);
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
  return viewer?.kind === 'staff' && canSeeInstance(viewer, instance);
}

/** The applicant and the office may write to each other once the request was sent. */
export function canSendMessage(viewer: AccessViewer | null, instance: AccessibleInstance): boolean {
  return canSeeInstance(viewer, instance) && instance.category !== 'draft';
}
