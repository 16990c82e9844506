import { calendarFile } from './calendar-file';
import type { AppointmentRow } from './appointment-row';

const APPOINTMENT: AppointmentRow = {
  ...{
    id: '019a0000-0000-7000-8000-000000000001',
    code: 'APP-2026-AAAA-BBBB',
    officeId: 'office',
    ruleId: 'desk',
  },
  ...{ startsAt: new Date('2026-03-02T08:00:00Z'), endsAt: new Date('2026-03-02T08:30:00Z') },
  ...{ topicId: 'card', topic: { it: 'Carta d’identità' }, serviceSlug: null, reason: null },
  state: 'booked',
  ...{ heldUntil: null, cancelledBy: null, cancelReason: null, sequence: 0 },
  changedAt: new Date('2026-02-20T10:00:00Z'),
  ...{ citizenId: null, givenName: 'Ada', familyName: 'Prova', email: 'ada@posta.example', phone: '' },
  locale: 'it',
};
const OFFICE = { name: 'Sportello', address: { street: 'Piazza del Duomo 1' } };

test('an appointment is one in a calendar, from whichever address of the municipality it was taken', () => {
  const uidFrom = (url: string): string | undefined =>
    /UID:\S+(?:\r\n \S+)*/.exec(calendarFile(APPOINTMENT, OFFICE, { url }).content.toString())?.[0];
  const uid = uidFrom('https://servizi.comune.example/appuntamenti/APP');
  expect(uid).toContain(`UID:${APPOINTMENT.code}@`);
  expect(uidFrom('https://comune.example/en/appuntamenti/APP')).toBe(uid);
});
