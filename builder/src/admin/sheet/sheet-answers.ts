import { isJsonObject, type Answers, type Json, type JsonObject } from '@istanze/shared';
import type { ServiceFactsInput, SheetEditorQuery } from '../../graphql/generated/graphql';
import { fromText, toText } from '../to-text';

type Facts = SheetEditorQuery['serviceFacts'];

const VOICES = [
  'forWhom',
  'description',
  'areaServed',
  'howTo',
  'outcome',
  'costs',
  'onlineAccess',
  'offices',
  'constraints',
  'specialCases',
  'moreInformation',
] as const;

/** A stored sheet as the answers of its form. */
export function toAnswers(facts: Facts): Answers {
  const sheet = objectOf(facts.sheet);
  const [needed, times] = [objectOf(sheet['needed']), objectOf(sheet['times'])];
  const [contacts, conditions] = [objectOf(sheet['contacts']), objectOf(sheet['conditions'])];
  return withoutNull({
    title: fromText(facts.title),
    shortDescription: fromText(facts.shortDescription),
    category: facts.category,
    officeId: facts.officeId,
    maximumDays: facts.maximumDays,
    silence: facts.silence,
    topics: facts.topics.join('\n'),
    ...Object.fromEntries(VOICES.map((key) => [key, fromText(toText(sheet[key]))])),
    neededIntro: fromText(toText(needed['intro'])),
    neededItems: listOf(needed['items']).map((text, at) => ({
      _id: `item-${at}`,
      text: fromText(toText(text)),
    })),
    timesText: fromText(toText(times['text'])),
    phases: listOf(times['phases']).map((phase, at) => {
      const { name, days } = objectOf(phase);
      return withoutNull({ _id: `phase-${at}`, name: fromText(toText(name)), days: days ?? null });
    }),
    externalUrl: textOf(sheet['externalUrl']),
    contactText: fromText(toText(contacts['text'])),
    contactPhone: textOf(contacts['phone']),
    contactEmail: textOf(contacts['email']),
    contactPec: textOf(contacts['pec']),
    conditionsTitle: fromText(toText(conditions['title'])),
    conditionsUrl: textOf(conditions['url']),
    lifeEvents: listOf(sheet['lifeEvents']).map(plainText).join('\n'),
    businessEvents: listOf(sheet['businessEvents']).map(plainText).join('\n'),
  });
}

/** The facts of the sheet from its answers. */
export function toFacts(answers: Answers, before: Facts): ServiceFactsInput {
  const { maximumDays, silence } = answers;
  return {
    title: toText(answers['title']),
    shortDescription: toText(answers['shortDescription']),
    category: textOf(answers['category']) ?? before.category,
    officeId: textOf(answers['officeId']) ?? before.officeId,
    maximumDays: typeof maximumDays === 'number' ? maximumDays : before.maximumDays,
    silence: silence === 'ASSENT' || silence === 'REFUSAL' ? silence : 'NONE',
    topics: linesOf(answers['topics']),
  };
}

/** The voices of the sheet from its answers; what this form does not ask is kept as it was. */
export function toSheet(answers: Answers, before: Json): JsonObject {
  const url = textOf(answers['conditionsUrl']);
  const contacts = withoutNull({
    text: written(answers['contactText']),
    phone: textOf(answers['contactPhone']),
    email: textOf(answers['contactEmail']),
    pec: textOf(answers['contactPec']),
  });
  return {
    ...objectOf(before),
    ...Object.fromEntries(VOICES.map((key) => [key, written(answers[key])])),
    needed: {
      intro: toJson(answers['neededIntro']),
      items: listOf(answers['neededItems']).map((item) => toJson(objectOf(item)['text'])),
    },
    times: {
      text: toJson(answers['timesText']),
      phases: listOf(answers['phases']).map((phase) => ({
        name: toJson(objectOf(phase)['name']),
        days: objectOf(phase)['days'] ?? null,
      })),
    },
    externalUrl: textOf(answers['externalUrl']),
    contacts: Object.keys(contacts).length === 0 ? null : contacts,
    conditions: url === null ? null : { title: toJson(answers['conditionsTitle']), url },
    lifeEvents: linesOf(answers['lifeEvents']),
    businessEvents: linesOf(answers['businessEvents']),
  };
}

function written(value: Json | undefined): JsonObject | null {
  return fromText(toText(value));
}

function toJson(value: Json | undefined): JsonObject {
  return fromText(toText(value)) ?? { it: '' };
}

function objectOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function plainText(value: Json): string {
  return typeof value === 'string' ? value : toText(value).it;
}

function linesOf(value: Json | undefined): string[] {
  return (textOf(value) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function withoutNull(values: Readonly<Record<string, Json>>): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
}
