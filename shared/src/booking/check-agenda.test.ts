import type { JsonObject } from '../kernel';
import { checkAgenda } from './check-agenda';
import { parseAgenda } from './parse-agenda';

const RULE = { id: 'r', weekday: 1, from: '09:00', to: '12:00', minutes: 20, capacity: 1, topics: [] };
const TOPIC = { id: 't', name: { it: 'Carta d’identità' }, services: [] };
const issuesOf = (change: JsonObject): readonly string[] =>
  checkAgenda(parseAgenda({ rules: [RULE], topics: [TOPIC], ...change })).map(
    ({ code, path }) => `${path} ${code}`,
  );

test('an agenda with hours and a topic is in order', () => {
  expect(issuesOf({})).toEqual([]);
});

test.each([
  [{ topics: [] }, 'topics agenda-no-topic'],
  [{ rules: [{ ...RULE, from: '25:00' }] }, 'rules.0.from agenda-time'],
  [{ rules: [{ ...RULE, to: '09:10' }] }, 'rules.0.to agenda-hours'],
  [{ rules: [{ ...RULE, to: '08:00' }] }, 'rules.0.to agenda-hours'],
  [{ rules: [{ ...RULE, minutes: 0 }] }, 'rules.0.minutes agenda-minutes'],
  [{ rules: [{ ...RULE, capacity: 0 }] }, 'rules.0.capacity agenda-capacity'],
  [{ rules: [{ ...RULE, topics: ['gone'] }] }, 'rules.0.topics choice-unknown'],
  [{ rules: [{ ...RULE, weekday: 8 }] }, 'rules.0.weekday choice-unknown'],
  [{ topics: [{ ...TOPIC, name: { it: ' ' } }] }, 'topics.0.name required'],
  [{ closures: [{ from: '2026-02-30', to: '2026-03-01', reason: '' }] }, 'closures.0.from required-date'],
  [{ closures: [{ from: '2026-03-02', to: '2026-03-01', reason: '' }] }, 'closures.0.to agenda-days'],
  [{ daysAhead: 0 }, 'daysAhead agenda-days-ahead'],
  [{ noticeHours: -1 }, 'noticeHours agenda-notice'],
])('%j: %s', (change, issue) => {
  expect(issuesOf(change)).toContain(issue);
});

test('what has another shape is empty, not an error', () => {
  expect(parseAgenda({ rules: 'x', topics: [3], note: { en: 'Bring a card' } })).toMatchObject({
    rules: [],
    topics: [],
    note: null,
  });
});
