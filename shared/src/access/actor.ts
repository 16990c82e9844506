import type { Actor } from '../workflow';
import { rolesIn, workingOffices, type AccessViewer } from './viewer';
import { isOwner, type AccessibleInstance } from './instance-access';

/** Who the viewer is in the workflow of an instance; undefined for whoever has nothing to do with it. */
export function findActor(viewer: AccessViewer | null, instance: AccessibleInstance): Actor | undefined {
  if (viewer === null) return undefined;
  if (viewer.kind === 'citizen')
    return isOwner(viewer, instance) ? { kind: 'citizen', id: viewer.id } : undefined;
  if (!workingOffices(viewer).includes(instance.officeId)) return undefined;
  return { kind: 'staff', id: viewer.id, roles: rolesIn(viewer.roles, instance.officeId) };
}
