import { isJsonObject, type IsoDate, type Json, type JsonObject } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findAbsentOn, officeStaff } from '../staff';
import { findLeastLoaded, type LockedRule, lockRule, noteTurn } from './assignment-rule.repository';

/** What arrived, as far as it decides who receives it. */
export interface Arrival {
  readonly serviceId: string;
  readonly officeId: string;
  readonly answers: JsonObject;
  readonly derived: JsonObject;
}

export interface Assignee {
  readonly staffId: string;
  /** The absence for which this is somebody else’s work. */
  readonly absenceId?: string;
}

/**
 * Who receives what arrives, by the rule of its service, else of its office. Undefined without a rule, where the rule says
 * nobody, or with nobody to give it to: then it waits for somebody to take it. Who is away today is passed over; what a
 * value gives them by name goes to whoever stands in. Locks the rule until the end of the transaction.
 */
export async function pickAssignee(
  tx: TenantTransaction,
  arrival: Arrival,
  today: IsoDate,
): Promise<Assignee | undefined> {
  const rule = await lockRule(tx, arrival);
  if (rule === undefined || rule.mode === 'nobody') return undefined;
  const absences = await findAbsentOn(tx, today);
  const staff = (await officeStaff.ofOffice(tx, arrival.officeId)).map(({ id }) => id);
  const named = rule.mode === 'value' ? personFor(rule, arrival) : undefined;
  if (named !== undefined && staff.includes(named)) {
    const absence = absences.find(({ staffId }) => staffId === named);
    return absence === undefined
      ? { staffId: named }
      : { staffId: absence.substituteId, absenceId: absence.id };
  }
  const present = staff.filter((id) => !absences.some(({ staffId }) => staffId === id)).toSorted();
  const mode = rule.mode === 'value' ? rule.otherwise : rule.mode;
  const chosen = await choose(tx, mode, present, rule.last);
  if (chosen === undefined) return undefined;
  await noteTurn(tx, { ...arrival, of: rule.of }, chosen);
  return { staffId: chosen };
}

/** The one after the last, by id; the first again after the end, and when the last one left. */
export function nextInTurn(people: readonly string[], last: string | null): string | undefined {
  return people.find((id) => last === null || id > last) ?? people[0];
}

/** The person that the value of the rule’s field is given to; a derived value counts by its code or key. */
export function personFor(
  { field, people }: Pick<LockedRule, 'field' | 'people'>,
  { answers, derived }: Pick<Arrival, 'answers' | 'derived'>,
): string | undefined {
  if (field === null) return undefined;
  const key = keyOf(answers[field] ?? derived[field]);
  return key !== undefined && Object.hasOwn(people, key) ? people[key] : undefined;
}

function keyOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (!isJsonObject(value)) return undefined;
  return keyOf(value['code'] ?? value['key'] ?? value['id']);
}

async function choose(
  tx: TenantTransaction,
  mode: LockedRule['mode'] | null,
  people: readonly string[],
  last: string | null,
): Promise<string | undefined> {
  if (mode === 'turns') return nextInTurn(people, last);
  return mode === 'load' ? findLeastLoaded(tx, people) : undefined;
}
