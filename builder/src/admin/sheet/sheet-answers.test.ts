import { isJsonObject, type Json, validateForm } from '@istanze/shared';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetForm } from './sheet-form';
import { toAnswers, toFacts, toSheet } from './sheet-answers';

const FOLDER = join(__dirname, '../../../../db/seeds/templates');

/** The sheets of the ready-made services; a file holds one of them or a list. */
const sheets: readonly (readonly [string, Json])[] = readdirSync(FOLDER).flatMap((name) => {
  const content: Json = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
  return (Array.isArray(content) ? content : [content]).flatMap((bundle) => {
    const service = isJsonObject(bundle) ? bundle['service'] : undefined;
    return isJsonObject(service) ? [[String(service['slug']), service['sheet'] ?? null] as const] : [];
  });
});
const [, sheet = null] = sheets[0] ?? [];

const facts = {
  __typename: 'ServiceFacts' as const,
  id: '1',
  version: 3,
  title: { it: 'Permesso', en: 'Permit' },
  shortDescription: { it: 'Breve' },
  category: 'autorizzazioni',
  topics: ['Trasporto pubblico', 'Parcheggi'],
  officeId: 'o1',
  maximumDays: 30,
  silence: 'NONE' as const,
  statusReason: null,
  sheet,
};

test.each(sheets)(
  'the sheet of %s goes into the form and out again with every voice it had',
  (_slug, sheet) => {
    const again = toSheet(toAnswers({ ...facts, sheet }), sheet);
    const before = isJsonObject(sheet) ? sheet : {};
    for (const [key, value] of Object.entries(before)) expect([key, again[key]]).toEqual([key, value]);
  },
);

test('the facts go in and out', () => {
  expect(toFacts(toAnswers(facts), facts)).toEqual({
    title: facts.title,
    shortDescription: facts.shortDescription,
    category: facts.category,
    officeId: facts.officeId,
    maximumDays: 30,
    silence: 'NONE',
    topics: facts.topics,
  });
});

test('a real sheet has nothing wrong in the form', () => {
  const form = sheetForm({
    offices: [{ id: 'o1', name: 'Polizia locale' }],
    categories: [{ key: 'autorizzazioni', name: { it: 'Autorizzazioni' } }],
  });
  expect(validateForm(form, toAnswers(facts), { today: '2026-03-02' }).issues).toEqual([]);
});

test('an emptied voice is gone, and voices that the form does not ask stay', () => {
  const answers = { ...toAnswers(facts), costs: null };
  const again = toSheet(answers, { ...(isJsonObject(sheet) ? sheet : {}), documents: ['a'] });
  expect(again['costs']).toBeNull();
  expect(again['documents']).toEqual(['a']);
});
