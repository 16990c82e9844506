import { isIsoDate, type Issue } from '../kernel';
import type { Agenda, AppointmentTopic, Closure, OpeningRule } from './agenda';
import { isClockTime, minutesOf } from './clock-time';

const MOST = { minutes: 240, capacity: 50, daysAhead: 365, noticeHours: 336, text: 200 } as const;

/** What must be corrected before an agenda opens; paths such as `rules.0.to`. Issues `agenda-*`, `required`, `choice-unknown`. */
export function checkAgenda(agenda: Agenda): readonly Issue[] {
  const known = new Set(agenda.topics.map(({ id }) => id));
  const { daysAhead, noticeHours, topics, rules } = agenda;
  return [
    ...rules.flatMap((rule, index) => under(`rules.${index}`, checkRule(rule, known))),
    ...agenda.closures.flatMap((closure, index) => under(`closures.${index}`, checkClosure(closure))),
    ...topics.flatMap((topic, index) => under(`topics.${index}`, checkTopic(topic))),
    ...when(rules.length > 0 && topics.length === 0, 'agenda-no-topic', 'topics'),
    ...when(!isWithin(daysAhead, 1, MOST.daysAhead), 'agenda-days-ahead', 'daysAhead'),
    ...when(!isWithin(noticeHours, 0, MOST.noticeHours), 'agenda-notice', 'noticeHours'),
  ];
}

function checkRule(rule: OpeningRule, topics: ReadonlySet<string>): readonly Issue[] {
  const { from, to, minutes, weekday, capacity } = rule;
  const hours = isClockTime(from) && isClockTime(to);
  return [
    ...when(!isWithin(weekday, 1, 7), 'choice-unknown', 'weekday'),
    ...when(!isClockTime(from), 'agenda-time', 'from'),
    ...when(!isClockTime(to), 'agenda-time', 'to'),
    ...when(!isWithin(minutes, 5, MOST.minutes), 'agenda-minutes', 'minutes'),
    ...when(!isWithin(capacity, 1, MOST.capacity), 'agenda-capacity', 'capacity'),
    ...when(hours && minutesOf(to) - minutesOf(from) < minutes, 'agenda-hours', 'to'),
    ...when(
      rule.topics.some((id) => !topics.has(id)),
      'choice-unknown',
      'topics',
    ),
  ];
}

function checkClosure({ from, to, reason }: Closure): readonly Issue[] {
  return [
    ...when(!isIsoDate(from), 'required-date', 'from'),
    ...when(!isIsoDate(to), 'required-date', 'to'),
    ...when(isIsoDate(from) && isIsoDate(to) && to < from, 'agenda-days', 'to'),
    ...when(reason.length > MOST.text, 'agenda-long', 'reason'),
  ];
}

function checkTopic({ name }: AppointmentTopic): readonly Issue[] {
  return [
    ...when(name.it.trim() === '', 'required', 'name'),
    ...when(name.it.length > MOST.text, 'agenda-long', 'name'),
  ];
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function when(wrong: boolean, code: string, path: string): readonly Issue[] {
  return wrong ? [{ code, path }] : [];
}

function under(place: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path: `${place}.${issue.path}` }));
}
