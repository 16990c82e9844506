import type { AppointmentTopic, Locale, OpeningRule } from '@istanze/shared';

/** A new desk: the day after the last one, with its hours. */
export function nextRule(rules: readonly OpeningRule[]): OpeningRule {
  const last = rules.at(-1);
  const id = newId(
    'orario',
    rules.map((rule) => rule.id),
  );
  if (last === undefined)
    return { id, weekday: 1, from: '09:00', to: '12:00', minutes: 20, capacity: 1, topics: [] };
  return { ...last, id, weekday: last.weekday >= 5 ? 1 : last.weekday + 1 };
}

/** A new topic, still without a name. */
export function nextTopic(topics: readonly AppointmentTopic[]): AppointmentTopic {
  const id = newId(
    'argomento',
    topics.map((topic) => topic.id),
  );
  return { id, name: { it: '' }, services: [] };
}

/** `lunedì` */
export function weekdayName(weekday: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'it' ? 'it-IT' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(2024, 0, weekday)));
}

/** The digits of what was written, as a number; 0 for none. */
export function toNumber(text: string): number {
  return Number(text.replace(/\D/g, '').slice(0, 4));
}

/** An id that none of the others has, nor had: appointments name the desk that gave them their place. */
function newId(prefix: string, known: readonly string[]): string {
  const id = `${prefix}-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? ''}`;
  return known.includes(id) ? newId(prefix, known) : id;
}
