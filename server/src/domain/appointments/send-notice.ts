import { type Locale, localize, romeDate, romeTime } from '@istanze/shared';
import { serverWords } from '../../messages';
import { type OutboxHandler, PermanentFailure } from '../../platform/outbox';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { PlainMail } from '../../ports/inside/plain-mail';
import { findAgenda } from './agenda.repository';
import type { AppointmentDependencies } from './appointment-dependencies';
import { sealToken } from './appointment-secrets';
import { findAppointmentById } from './appointment.repository';
import type { AppointmentRow, AppointmentState } from './appointment-row';
import { calendarFile, placeOf } from './calendar-file';
import { getOffice } from '../tenants';
import { NOTICE_KINDS, type NoticeKind } from './notices';
import { dropHeld } from './place.repository';

/** In which state a notice is still true: what has changed meanwhile is told by its own. */
const TRUE_WHILE: Readonly<Record<NoticeKind, AppointmentState>> = {
  confirm: 'held',
  booked: 'booked',
  moved: 'booked',
  reminder: 'booked',
  cancelled: 'cancelled',
  dismissed: 'cancelled',
};

/** Writes to the person; a notice that is no longer true is left unsent. */
export function createSendNotice(deps: AppointmentDependencies): OutboxHandler {
  return async ({ tenantId, key, payload }) => {
    const kind = NOTICE_KINDS.find((one) => one === payload['kind']);
    const { id } = payload;
    if (kind === undefined || typeof id !== 'string') throw new PermanentFailure('no-appointment');
    const mail = await deps.withTenant(tenantId, async (tx) => {
      const row = await findAppointmentById(tx, id);
      return row?.state === TRUE_WHILE[kind] && row.email !== '' ? compose(tx, kind, row, deps) : undefined;
    });
    if (mail !== undefined) await deps.sendMail(tenantId, { ...mail, key });
  };
}

/** Removes what nobody confirmed. */
export function createDropUnconfirmed(): OutboxHandler {
  return async ({ payload, complete }) => {
    const { id } = payload;
    if (typeof id !== 'string') throw new PermanentFailure('no-appointment');
    await complete((tx) => dropHeld(tx, id));
  };
}

async function compose(
  tx: TenantTransaction,
  kind: NoticeKind,
  row: AppointmentRow,
  { vault, originOf }: AppointmentDependencies,
): Promise<Omit<PlainMail, 'key'>> {
  const { locale, code } = row;
  const t = serverWords(locale);
  const office = await getOffice(tx, row.officeId);
  const note = localize((await findAgenda(tx, row.officeId))?.agenda.note ?? undefined, locale);
  const prefix = locale === 'en' ? '/en' : '';
  const token = await sealToken(tx, vault, code);
  const url = `${await originOf(tx)}${prefix}/appuntamenti/${code}?chiave=${token}`;
  const date = longDate(row.startsAt, locale);
  const names = { name: row.givenName, code, date, time: romeTime(row.startsAt.toISOString()) };
  const facts = t('appointment.facts', {
    ...names,
    topic: localize(row.topic, locale),
    place: placeOf(office),
  });
  const reason = kind === 'dismissed' ? t('appointment.why', { reason: row.cancelReason ?? '' }) : '';
  const closed = kind === 'cancelled' || kind === 'dismissed';
  const parts = [t(`appointment.${kind}.body`, names), reason, facts, closed ? '' : note];
  return {
    to: row.email,
    locale,
    subject: t(`appointment.${kind}.subject`, names),
    body: parts.filter((part) => part !== '').join('\n\n'),
    url,
    link: kind === 'confirm' ? 'mail.confirm-appointment' : 'mail.open-appointment',
    ...(kind === 'confirm' ? {} : { attachments: [calendarFile(row, office, { url })] }),
  };
}

/** `lunedì 2 marzo 2026`, at Rome. */
function longDate(at: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'it' ? 'it-IT' : 'en-GB', {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(romeDate(at.toISOString())));
}
