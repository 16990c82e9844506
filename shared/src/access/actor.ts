import type { IsoDate } from '../kernel';
import type { Actor, OfficeRoles } from '../workflow';
import { canSeeInstance, isOwner, type AccessibleInstance } from './instance-access';
import { identitiesOf, rolesIn, workingOffices, type AccessViewer, type StaffAccess } from './viewer';

/** Who the viewer is in the workflow of an instance; undefined for whoever has nothing to do with it. */
export function findActor(viewer: AccessViewer | null, instance: AccessibleInstance): Actor | undefined {
  if (viewer === null) return undefined;
  if (viewer.kind === 'citizen')
    return isOwner(viewer, instance) ? citizenActor(viewer.id, instance) : undefined;
  return canSeeInstance(viewer, instance) ? staffActor(viewer, instance) : undefined;
}

/** Everyone the viewer may be in the workflow of an instance: themselves first, then for each absent colleague. */
export function actorsOf(
  viewer: AccessViewer | null,
  instance: AccessibleInstance,
  today: IsoDate,
): readonly Actor[] {
  if (viewer === null) return [];
  return identitiesOf(viewer, today).flatMap((identity) => findActor(identity, instance) ?? []);
}

function citizenActor(id: string, { citizenId }: AccessibleInstance): Actor {
  return id === citizenId ? { kind: 'citizen', id } : { kind: 'citizen', id, representing: true };
}

function staffActor(viewer: StaffAccess, { officeId }: AccessibleInstance): Actor {
  return {
    kind: 'staff',
    id: viewer.id,
    roles: rolesIn(viewer.roles, officeId),
    offices: officesOf(viewer),
    ...(viewer.actingFor === undefined ? {} : { actingFor: viewer.actingFor }),
  };
}

function officesOf(viewer: StaffAccess): readonly OfficeRoles[] {
  return workingOffices(viewer).map((officeId) => ({ officeId, roles: rolesIn(viewer.roles, officeId) }));
}
