import { isPerformer, type IsoDate, type Performer, type StaffActor, type StaffRole } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { type AbsenceRow, findAbsences, findPeople, type PersonRow } from '../staff';

/** Somebody who may do an activity today. */
export interface PossiblePerformer {
  readonly id: string;
  readonly name: string;
  /** Name of the absent colleague with whose grants they may; null for their own. */
  readonly standsInFor: string | null;
  /** Away today: whoever stands in may do it too. */
  readonly away: boolean;
}

/** Who works here and who is away, read once for many activities. */
export interface Workforce {
  readonly people: readonly PersonRow[];
  readonly absences: readonly AbsenceRow[];
}

export async function readWorkforce(tx: TenantTransaction, today: IsoDate): Promise<Workforce> {
  const people = (await findPeople(tx)).filter(({ active }) => active);
  const absences = (await findAbsences(tx, today)).filter(({ from }) => from <= today);
  return { people, absences };
}

/** Everybody who may do what is given to `performer` in an office: by their own grants, then for who is away today. */
export function findPerformers(
  { people, absences }: Workforce,
  performer: Performer,
  officeId: string,
): readonly PossiblePerformer[] {
  const own = people.filter((person) => isPerformer(performer, actorOf(person, officeId)));
  const away = new Set(absences.map(({ staffId }) => staffId));
  const substitutes = absences
    .filter(({ staffId, substituteId }) => {
      const knows = (id: string) => own.some((person) => person.id === id);
      return knows(staffId) && !knows(substituteId) && people.some(({ id }) => id === substituteId);
    })
    .map(({ substituteId, substituteName, staffName }) => ({
      id: substituteId,
      name: substituteName,
      standsInFor: staffName,
      away: false,
    }));
  const named = own.map(({ id, name }) => ({ id, name, standsInFor: null, away: away.has(id) }));
  return [...named, ...substitutes];
}

function actorOf({ id, roles }: PersonRow, officeId: string): StaffActor {
  const working = roles.filter(({ role }) => role !== 'admin');
  const rolesIn = (office: string): readonly StaffRole[] =>
    working.filter((grant) => grant.officeId === office).map(({ role }) => role);
  const offices = [...new Set(working.map((grant) => grant.officeId))];
  return {
    kind: 'staff',
    id,
    roles: rolesIn(officeId),
    offices: offices.map((office) => ({ officeId: office, roles: rolesIn(office) })),
  };
}
