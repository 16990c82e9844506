import type { ActivityDefinition } from '../../definition';
import type { Actor } from '../state';

/** Somebody made up who may perform the activity: named, of the first office asked, with the first role wanted. */
export function standInFor({ performer }: ActivityDefinition): Actor {
  if (performer.kind === 'citizen') return { kind: 'citizen', id: 'citizen' };
  if (performer.kind === 'system') return { kind: 'system' };
  const wanted = performer.roles?.[0] ?? 'operator';
  const office = performer.offices?.[0];
  const roles = office === undefined ? [wanted] : [];
  return {
    kind: 'staff',
    id: performer.people?.[0] ?? wanted,
    // An extension is the manager's whoever else the flow names.
    roles: roles.includes('operator') ? ['operator', 'manager'] : roles,
    offices: office === undefined ? [] : [{ officeId: office, roles: [wanted] }],
  };
}
