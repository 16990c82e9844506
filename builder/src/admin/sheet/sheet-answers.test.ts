import { isJsonObject, validateForm } from '@istanze/shared';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetForm } from './sheet-form';
import { toAnswers, toFacts, toSheet } from './sheet-answers';

const bundle: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../../../db/seeds/templates/permesso-ztl.json'), 'utf8'),
);
const service = isJsonObject(bundle) && isJsonObject(bundle['service']) ? bundle['service'] : {};
const sheet = service['sheet'] ?? null;

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

test('a real sheet goes into the form and out again with every voice it had', () => {
  const again = toSheet(toAnswers(facts), sheet);
  const before = isJsonObject(sheet) ? sheet : {};
  for (const [key, value] of Object.entries(before)) expect([key, again[key]]).toEqual([key, value]);
});

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
