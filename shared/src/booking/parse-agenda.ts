import { isJsonObject, type Json, type JsonObject, type Text } from '../kernel';
import { EMPTY_AGENDA, type Agenda, type AppointmentTopic, type Closure, type OpeningRule } from './agenda';

/** An agenda out of JSON: what is missing has its default, what has another shape is empty, so that `checkAgenda` can say it. */
export function parseAgenda(raw: Json): Agenda {
  const agenda = objectOf(raw);
  return {
    rules: listOf(agenda['rules']).map(toRule),
    closures: listOf(agenda['closures']).map(toClosure),
    topics: listOf(agenda['topics']).map(toTopic),
    daysAhead: numberOf(agenda['daysAhead'], EMPTY_AGENDA.daysAhead),
    noticeHours: numberOf(agenda['noticeHours'], EMPTY_AGENDA.noticeHours),
    note: toNote(agenda['note']),
  };
}

function toRule(rule: JsonObject): OpeningRule {
  return {
    id: textOf(rule['id']),
    weekday: numberOf(rule['weekday'], 0),
    from: textOf(rule['from']),
    to: textOf(rule['to']),
    minutes: numberOf(rule['minutes'], 0),
    capacity: numberOf(rule['capacity'], 0),
    topics: textsOf(rule['topics']),
  };
}

function toClosure({ from, to, reason }: JsonObject): Closure {
  return { from: textOf(from), to: textOf(to), reason: textOf(reason).trim() };
}

function toTopic({ id, name, services }: JsonObject): AppointmentTopic {
  const slugs = textsOf(services).filter((slug) => slug !== '');
  return { id: textOf(id), name: toText(objectOf(name)), services: slugs };
}

/** A note without Italian words is none. */
function toNote(raw: Json | undefined): Text | null {
  const note = toText(objectOf(raw));
  return note.it === '' ? null : note;
}

function toText({ it, en }: JsonObject): Text {
  const english = textOf(en).trim();
  return english === '' ? { it: textOf(it).trim() } : { it: textOf(it).trim(), en: english };
}

function objectOf(raw: Json | undefined): JsonObject {
  return isJsonObject(raw) ? raw : {};
}

function listOf(raw: Json | undefined): readonly JsonObject[] {
  return Array.isArray(raw) ? raw.filter(isJsonObject) : [];
}

function textsOf(raw: Json | undefined): readonly string[] {
  return Array.isArray(raw) ? raw.filter((one) => typeof one === 'string') : [];
}

function textOf(raw: Json | undefined): string {
  return typeof raw === 'string' ? raw : '';
}

function numberOf(raw: Json | undefined, missing: number): number {
  return typeof raw === 'number' ? raw : missing;
}
