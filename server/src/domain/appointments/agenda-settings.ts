import {
  type Agenda,
  checkAgenda,
  EMPTY_AGENDA,
  type JsonObject,
  listSlots,
  parseAgenda,
  romeDate,
} from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import {
  type NotAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../graphql/refusals';
import { isUuid } from '../../platform/is-uuid';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findOffices, getOffice } from '../tenants';
import { findAgenda, findAgendas, lockAgenda, type OfficeAgenda, writeAgenda } from './agenda.repository';
import { AgendaOffice, AgendaPayload, AgendaSettings } from './agenda.types';
import type { AppointmentDependencies } from './appointment-dependencies';
import { type BookedTurn, findTurnsToCome } from './appointment.repository';

export type SaveAgendaAnswer = AgendaPayload | ValidationRefusal | VersionConflict | NotAllowed;

/** The rules by which every office receives, with what is booked under them. */
export async function listSettings(tx: TenantTransaction, now: Date): Promise<readonly AgendaSettings[]> {
  const agendas = new Map((await findAgendas(tx)).map((found) => [found.officeId, found]));
  const turns = await findTurnsToCome(tx, [...agendas.keys()], now);
  return (await findOffices(tx)).map((office) => describe(office, agendas.get(office.id), turns));
}

interface Written {
  readonly officeId: string;
  readonly content: JsonObject;
  /** The one that was read; 0 for none. */
  readonly version: number;
}

/** Replaces the rules of an office; what is booked under the earlier ones stays. */
export async function saveAgenda(
  tx: TenantTransaction,
  ctx: RequestContext,
  { officeId, content, version }: Written,
  { clock, issueInWords }: AppointmentDependencies,
): Promise<SaveAgendaAnswer> {
  if (!isUuid(officeId)) throw new NotFoundError('office');
  const office = await getOffice(tx, officeId);
  const agenda = parseAgenda(content);
  const issues = checkAgenda(agenda);
  if (issues.length > 0) return validationRefusal(issues, issueInWords(ctx));
  const before = await lockAgenda(tx, officeId);
  if (!(await writeAgenda(tx, officeId, agenda, version))) return versionConflict(before?.version ?? 0);
  const turns = await findTurnsToCome(tx, [officeId], clock.now());
  const saved = describe(office, await findAgenda(tx, officeId), turns);
  return Object.assign(new AgendaPayload(), { agenda: saved });
}

function describe(
  { id, name }: { readonly id: string; readonly name: string },
  found: OfficeAgenda | undefined,
  turns: readonly BookedTurn[],
): AgendaSettings {
  const toCome = turns.filter(({ officeId }) => officeId === id);
  const agenda = found?.agenda ?? EMPTY_AGENDA;
  return Object.assign(new AgendaSettings(), {
    office: Object.assign(new AgendaOffice(), { id, name }),
    content: { ...agenda },
    version: found?.version ?? 0,
    toCome: toCome.length,
    outside: countOutside(agenda, toCome),
  });
}

/** How many stand at a turn that the rules open no more. */
function countOutside(agenda: Agenda, turns: readonly BookedTurn[]): number {
  const days = new Set(turns.map(({ startsAt }) => romeDate(startsAt.toISOString())));
  const open = new Set(
    [...days]
      .flatMap((day) => listSlots(agenda, { from: day, to: day }))
      .map(({ ruleId, startsAt }) => `${ruleId} ${startsAt}`),
  );
  return turns.filter(({ ruleId, startsAt }) => !open.has(`${ruleId} ${startsAt.toISOString()}`)).length;
}
