import { compileForm, prefill, type FormDefinition } from '@istanze/shared';
import type { RegisteredPerson } from '../../ports/outside/person-registry';
import { needsHousehold, needsRegistry, registrySource } from './prefill-sources';

function aPerson(givenName: string, birthDate: string): RegisteredPerson {
  return {
    registryId: `id-${givenName}`,
    fiscalCode: 'RSSMRA80A01H501U',
    givenName,
    familyName: 'Prova',
    birthDate,
    gender: 'F',
    birthPlace: { name: 'Montesole', code: '037999', province: 'BO' },
    residence: null,
    deceasedOn: null,
    abroad: false,
  };
}

function formOf(source: string): FormDefinition {
  const field = (key: string, type: string, from: string) => ({
    id: key,
    key,
    type,
    label: { it: key },
    source: from,
  });
  const fields = [field('name', 'text', `${source}.givenName`), field('born', 'date', `${source}.birthDate`)];
  const repeat = { min: 0, max: 5, itemTitle: { it: 'Figlio {n}' } };
  const section = { id: 'children', key: 'children', title: { it: 'Figli' }, repeat, fields };
  return {
    version: 2,
    languages: ['it'],
    steps: [{ id: 's', key: 's', title: { it: 'Passo' }, sections: [section] }],
  };
}

const READING = {
  person: aPerson('Anna', '1985-01-01'),
  readAt: '2026-11-22T09:00:00.000Z',
  household: [aPerson('Anna', '1985-01-01'), aPerson('Bea', '2015-03-01'), aPerson('Carla', '2008-11-22')],
  streetId: null,
  inTenant: false,
};

test('the household is read only for a form that asks for its people', () => {
  const form = compileForm(formOf('minors[]'));
  expect([needsHousehold(form), needsRegistry(form)]).toEqual([true, true]);
  const other = compileForm(formOf('applicant'));
  expect([needsHousehold(other), needsRegistry(other)]).toEqual([false, true]);
});

test('minors are those who are not eighteen on the day of the reading, each an item with its source', () => {
  const { answers, provenance } = prefill(compileForm(formOf('minors[]')), [registrySource(READING)]);
  expect(answers).toEqual({ children: [{ _id: '1', name: 'Bea', born: '2015-03-01' }] });
  expect(provenance['children.1.name']).toEqual({ origin: 'anpr', at: READING.readAt });
  const all = prefill(compileForm(formOf('household[]')), [registrySource(READING)]);
  expect(all.answers['children']).toHaveLength(3);
});
