import { addDays, romeDate, type IsoDate } from '../kernel';
import { citizenDeadline } from './citizen-deadline';
import type { TermMarkState } from './state';

/** Days that do not count: from `from`, to `to` not included. */
export interface Suspension {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** L. 241/1990 art. 2 c. 7: once, at most this long. */
export const SUPPLEMENT_SUSPENSION_DAYS = 30;
/** L. 241/1990 art. 10-bis: days for remarks from delivery, and days after them before the term runs again. */
export const REMARKS_DAYS = 10;

/** Every suspension of a procedure; one still open lasts as long as it can. */
export function suspensionsOf(
  marks: readonly TermMarkState[],
  decidedOn: IsoDate | undefined,
  today: IsoDate,
): readonly Suspension[] {
  const all = [...supplementSuspension(marks), ...preRejectionSuspensions(marks, today)];
  return all
    .map(({ from, to }) => ({ from, to: decidedOn !== undefined && decidedOn < to ? decidedOn : to }))
    .filter(({ from, to }) => from < to);
}

/** Only the first request suspends. Silence ends it with the days given to the citizen, thirty days at the latest. */
function supplementSuspension(marks: readonly TermMarkState[]): readonly Suspension[] {
  const index = marks.findIndex((known) => known.mark === 'supplement-requested');
  const request = marks[index];
  if (request === undefined) return [];
  const from = romeDate(request.at);
  const answered = followingDate(marks, index, ['supplement-received', 'supplement-expired']);
  return [{ from, to: earliest(answered, silenceEnds(request), addDays(from, SUPPLEMENT_SUSPENSION_DAYS)) }];
}

function silenceEnds({ deliveredAt, days }: TermMarkState): IsoDate | undefined {
  return deliveredAt === undefined || days === undefined ? undefined : citizenDeadline(deliveredAt, days);
}

function preRejectionSuspensions(marks: readonly TermMarkState[], today: IsoDate): readonly Suspension[] {
  return marks.flatMap((notice, index) =>
    notice.mark === 'pre-rejection-sent'
      ? [{ from: romeDate(notice.at), to: preRejectionEnds(marks, index, notice, today) }]
      : [],
  );
}

/** Ten days after the remarks; without remarks, when the ten days from delivery end or the citizen says there are none. */
function preRejectionEnds(
  marks: readonly TermMarkState[],
  index: number,
  notice: TermMarkState,
  today: IsoDate,
): IsoDate {
  const expires = remarksExpire(notice, today);
  const waived = followingDate(marks, index, ['remarks-expired']);
  const remarks = followingDate(marks, index, ['remarks-received']);
  if (remarks !== undefined && remarks <= expires) return addDays(remarks, REMARKS_DAYS);
  return earliest(waived, expires);
}

/** Not delivered yet, the ten days cannot end before ten days from today. */
function remarksExpire(notice: TermMarkState, today: IsoDate): IsoDate {
  if (notice.deliveredAt !== undefined) return citizenDeadline(notice.deliveredAt, REMARKS_DAYS);
  const sent = romeDate(notice.at);
  return citizenDeadline(`${sent > today ? sent : today}T12:00:00.000Z`, REMARKS_DAYS);
}

function followingDate(
  marks: readonly TermMarkState[],
  index: number,
  wanted: readonly TermMarkState['mark'][],
): IsoDate | undefined {
  const found = marks.slice(index + 1).find((known) => wanted.includes(known.mark));
  return found === undefined ? undefined : romeDate(found.at);
}

function earliest(...dates: readonly [...(IsoDate | undefined)[], IsoDate]): IsoDate {
  return dates.filter((date) => date !== undefined).reduce((first, date) => (date < first ? date : first));
}
