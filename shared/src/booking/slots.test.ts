import { EMPTY_AGENDA, type Agenda, type OpeningRule } from './agenda';
import { romeMoment, romeTime } from './clock-time';
import { bookableSlots, freeSlots } from './free-slots';
import { listSlots } from './slots';

const MONDAY = '2026-03-02';

const rule = (change: Partial<OpeningRule> = {}): OpeningRule => ({
  id: 'desk',
  weekday: 1,
  from: '09:00',
  to: '10:30',
  minutes: 30,
  capacity: 2,
  topics: [],
  ...change,
});
const agenda = (change: Partial<Agenda> = {}): Agenda => ({ ...EMPTY_AGENDA, rules: [rule()], ...change });
const times = (of: Agenda, from: string, to = from, topic?: string): readonly string[] =>
  listSlots(of, topic === undefined ? { from, to } : { from, to, topic }).map(
    ({ date, time }) => `${date} ${time}`,
  );

describe('the turns of an agenda', () => {
  test('begin with the hours, follow each other and end within them', () => {
    expect(times(agenda({ rules: [rule({ to: '10:20' })] }), MONDAY)).toEqual([
      '2026-03-02 09:00',
      '2026-03-02 09:30',
    ]);
  });

  test('are of the weekdays of the rules', () => {
    expect(times(agenda(), '2026-03-01', '2026-03-09')).toHaveLength(6);
  });

  test.each([
    ['a national holiday', '2026-04-06'],
    ['Saint Francis, a holiday since 2026', '2027-10-04'],
    ['a closure', '2026-03-16'],
  ])('there are none on %s', (_name, date) => {
    const closed = agenda({ closures: [{ from: '2026-03-14', to: '2026-03-16', reason: 'Trasloco' }] });
    expect(times(closed, date)).toEqual([]);
  });

  test('stand at the desks that deal with the topic, and at those that deal with everything', () => {
    const desks = agenda({
      rules: [rule({ id: 'cards', topics: ['card'], to: '09:30' }), rule({ id: 'all', from: '10:00' })],
    });
    expect(times(desks, MONDAY, MONDAY, 'taxes')).toEqual(['2026-03-02 10:00']);
    expect(times(desks, MONDAY, MONDAY, 'card')).toHaveLength(2);
  });

  test.each([
    ['before summer time', '2026-03-23', '2026-03-23T08:00:00.000Z'],
    ['after it has begun', '2026-03-30', '2026-03-30T07:00:00.000Z'],
    ['before it ends', '2026-10-19', '2026-10-19T07:00:00.000Z'],
    ['after it has ended', '2026-10-26', '2026-10-26T08:00:00.000Z'],
  ])('keep their hour on the clock %s', (_name, date, startsAt) => {
    const [first] = listSlots(agenda(), { from: date, to: date });
    expect(first).toMatchObject({ time: '09:00', startsAt });
    expect(romeTime(startsAt)).toBe('09:00');
  });

  test('a turn over the hour that summer time takes keeps its length', () => {
    expect(
      Date.parse(romeMoment('2026-03-29', '03:15')) - Date.parse(romeMoment('2026-03-29', '01:45')),
    ).toBe(30 * 60_000);
  });
});

describe('what can still be booked', () => {
  const now = '2026-03-02T07:45:00.000Z';

  test('begins after the notice and ends with the days ahead', () => {
    const slots = bookableSlots(agenda({ noticeHours: 1, daysAhead: 7 }), now);
    expect(slots.map(({ date, time }) => `${date} ${time}`)).toEqual([
      '2026-03-02 10:00',
      '2026-03-09 09:00',
      '2026-03-09 09:30',
      '2026-03-09 10:00',
    ]);
  });

  test.each([
    ['2026-03-02', ['10:00']],
    ['2026-03-09', ['09:00', '09:30', '10:00']],
    ['2026-03-16', []],
    ['2026-02-23', []],
  ])('of %s alone: %j', (day, expected) => {
    const slots = bookableSlots(agenda({ noticeHours: 1, daysAhead: 7 }), now, { day });
    expect(slots.map(({ time }) => time)).toEqual(expected);
  });

  test('has as many places as every desk leaves together', () => {
    const two = agenda({ rules: [rule({ to: '09:30' }), rule({ id: 'other', to: '09:30', capacity: 1 })] });
    const slots = listSlots(two, { from: MONDAY, to: MONDAY });
    const [slot] = slots;
    const taken = slot === undefined ? [] : [slot];
    expect(freeSlots(slots, []).map(({ places }) => places)).toEqual([3]);
    expect(freeSlots(slots, taken).map(({ places }) => places)).toEqual([2]);
  });

  test('a place taken under other rules counts wherever it overlaps', () => {
    const before = {
      ruleId: 'desk',
      startsAt: romeMoment(MONDAY, '09:15'),
      endsAt: romeMoment(MONDAY, '09:45'),
    };
    const free = freeSlots(listSlots(agenda(), { from: MONDAY, to: MONDAY }), [before, before]);
    expect(free.map(({ time }) => time)).toEqual(['10:00']);
  });
});
