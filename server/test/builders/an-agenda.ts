import { addDays, isHoliday, type JsonObject, weekday } from '@istanze/shared';

/** An agenda with one desk, open for an hour on the weekday of `day`: two turns, one person each. */
export function anAgenda(day: string, rule: JsonObject = {}, change: JsonObject = {}): JsonObject {
  const hours = { id: 'desk', weekday: weekday(day), from: '09:00', to: '10:00' };
  return {
    rules: [{ ...hours, minutes: 30, capacity: 1, topics: [], ...rule }],
    topics: [{ id: 'card', name: { it: 'Carta d’identità' }, services: [] }],
    ...change,
  };
}

/** The date itself, or the next one on which an office may be open. */
export function nextWorkingDay(date: string): string {
  return isHoliday(date) || weekday(date) > 5 ? nextWorkingDay(addDays(date, 1)) : date;
}
