import { compileForm, type FieldDefinition, type FormDefinition } from '@istanze/shared';
import { findKinds } from './report-form';

const field = (key: string, type: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  ...{ id: key, key, type, label: { it: key } },
  ...more,
});
const OPTIONS = [{ _id: 'road', value: 'road', label: { it: 'Strada', en: 'Road' } }];
const ASKED: readonly FieldDefinition[] = [
  field('title', 'text'),
  field('kind', 'choice', { settings: { options: OPTIONS } }),
  field('place', 'map-point', { settings: { exact: false } }),
  field('public', 'yes-no'),
];
const kindsOf = (fields: readonly FieldDefinition[]) => {
  const definition: FormDefinition = {
    version: 2,
    languages: ['it'],
    steps: [
      {
        id: 's',
        key: 's',
        title: { it: 's' },
        sections: [{ id: 'c', key: 'c', title: { it: 'c' }, fields }],
      },
    ],
  };
  return findKinds(compileForm(definition));
};

test('a form that asks headline, kind, place and consent can be listed', () => {
  expect(kindsOf(ASKED)).toEqual([{ value: 'road', label: { it: 'Strada', en: 'Road' } }]);
});

test.each([
  ['without the consent', ASKED.filter(({ key }) => key !== 'public')],
  ['with the consent as a text', ASKED.map((one) => (one.key === 'public' ? field('public', 'text') : one))],
  [
    'with a sensitive headline',
    ASKED.map((one) => (one.key === 'title' ? { ...one, sensitive: true } : one)),
  ],
])('%s it cannot', (_name, fields) => {
  expect(kindsOf(fields)).toBeUndefined();
});
