import { type JsonObject, localize, toIcs } from '@istanze/shared';
import { serverWords } from '../../messages';
import type { Office } from '../tenants';
import type { AppointmentRow } from './appointment-row';

export interface CalendarFile {
  readonly name: string;
  readonly mime: string;
  readonly content: Buffer;
}

/** The appointment for a calendar; each version carries the same identifier and a higher number. */
export function calendarFile(
  row: AppointmentRow,
  office: Pick<Office, 'name' | 'address'>,
  { url }: { readonly url: string },
): CalendarFile {
  const topic = localize(row.topic, row.locale);
  const ics = toIcs({
    uid: `${row.code}@${row.id}`,
    sequence: row.sequence,
    writtenAt: row.changedAt.toISOString(),
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    title: serverWords(row.locale)('appointment.event', { topic, office: office.name }),
    place: placeOf(office),
    description: serverWords(row.locale)('appointment.event-text', { topic, code: row.code }),
    url,
    cancelled: row.state === 'cancelled',
  });
  return { name: `${row.code}.ics`, mime: 'text/calendar; charset=utf-8', content: Buffer.from(ics) };
}

/** `Sportello del cittadino, Piazza del Duomo 1, 99010 Montesole (MS)` */
export function placeOf({ name, address }: Pick<Office, 'name' | 'address'>): string {
  const part = (key: string): string => textIn(address, key);
  const province = part('province') === '' ? '' : `(${part('province')})`;
  const city = [part('postalCode'), part('city'), province].filter((one) => one !== '').join(' ');
  return [name, part('street'), city].filter((one) => one !== '').join(', ');
}

function textIn(address: JsonObject, key: string): string {
  const value = address[key];
  return typeof value === 'string' ? value : '';
}
