import { toIcs, type CalendarEvent } from './to-ics';

const event: CalendarEvent = {
  uid: 'APP-1@comune.example.it',
  sequence: 2,
  writtenAt: '2026-02-20T10:00:00.000Z',
  startsAt: '2026-03-02T08:00:00.000Z',
  endsAt: '2026-03-02T08:30:00.000Z',
  title: 'Carta d’identità; ritiro',
  place: 'Piazza del Duomo 1, Montesole',
  description: 'Porta la carta scaduta\ne una foto',
  url: 'https://servizi.comune.example.it/appuntamenti/APP-1',
  cancelled: false,
};

test('times stand in UTC, what separates is escaped', () => {
  const ics = toIcs(event);
  expect(ics).toContain('DTSTART:20260302T080000Z\r\n');
  expect(ics).toContain('DTEND:20260302T083000Z\r\n');
  expect(ics).toContain('SUMMARY:Carta d’identità\\; ritiro\r\n');
  expect(ics).toContain('LOCATION:Piazza del Duomo 1\\, Montesole\r\n');
  expect(ics).toContain('DESCRIPTION:Porta la carta scaduta\\ne una foto\r\n');
});

test('no line is longer than 75 bytes, and unfolded it is what was written', () => {
  const description = 'Perché è così: '.repeat(20);
  const lines = toIcs({ ...event, description }).split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${description}`);
});

test('a cancelled appointment leaves the calendar', () => {
  const ics = toIcs({ ...event, cancelled: true });
  expect(ics).toContain('METHOD:CANCEL');
  expect(ics).toContain('STATUS:CANCELLED');
});
