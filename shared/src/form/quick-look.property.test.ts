import fc from 'fast-check';
import type { FieldDefinition, FormDefinition } from '../definition';
import { fields, type FieldRegistry, type FieldType } from '../fields';
import type { Answers } from '../definition';
import type { Json } from '../kernel';
import { compileForm } from './compile';
import { validateForm, validateStep } from './validate';

/** The same types without their quick looks: every value is parsed and judged the long way. */
const SLOW: FieldRegistry = Object.fromEntries(
  Object.entries<FieldType>(fields).map(([name, { isCanonical: _look, acceptor: _accept, ...type }]) => [
    name,
    type,
  ]),
);

const options = ['x', 'y'].map((value) => ({ _id: value, value, label: { it: value } }));
const ASKED: readonly Partial<FieldDefinition>[] = [
  { type: 'text', required: true, settings: { minLength: 2, maxLength: 5, pattern: '[a-z ]+' } },
  { type: 'integer', settings: { min: 0, max: 9 } },
  { type: 'choice', required: true, settings: { options } },
  { type: 'yes-no' },
  { type: 'date', settings: { min: '2026-01-01' } },
  { type: 'money', settings: { min: 100 } },
  { type: 'decimal' },
  { type: 'text', visibleWhen: { '==': [{ var: 'f3' }, true] }, required: true },
  { type: 'text', requiredWhen: { '==': [{ var: 'f3' }, true] } },
  { type: 'calculated', settings: { format: 'number' }, calculated: { '+': [{ var: 'f1' }, { var: 'f1' }] } },
];

const definition: FormDefinition = {
  version: 2,
  languages: ['it'],
  steps: [0, 5].map((from) => ({
    id: `step${from}`,
    key: `step${from}`,
    title: { it: 'Passo' },
    sections: [
      {
        id: `s${from}`,
        key: `s${from}`,
        title: { it: 'Sezione' },
        fields: ASKED.slice(from, from + 5).map((field, at) => ({
          id: `f${from + at}`,
          key: `f${from + at}`,
          label: { it: 'Campo' },
          type: 'text',
          ...field,
        })),
      },
    ],
  })),
};

const value: fc.Arbitrary<Json> = fc.constantFrom<Json[]>(
  'ab',
  ' ab ',
  'a',
  'abcdef',
  'x',
  'z',
  '',
  '7',
  '2026-03-01',
  '1.3.2026',
  '2025-12-31',
  5,
  12,
  2.5,
  true,
  'sì',
  null,
  [],
  {},
);
const answers: fc.Arbitrary<Answers> = fc.dictionary(
  fc.oneof(
    ...Array.from({ length: ASKED.length }, (_, index) => fc.constant(`f${index}`)),
    fc.constant('stranger'),
  ),
  value,
);

test('a form judged at a look says what it says the long way', () => {
  const [quick, slow] = [compileForm(definition), compileForm(definition, { registry: SLOW })];
  const context = { today: '2026-03-01' };
  fc.assert(
    fc.property(answers, (given) => {
      expect(validateForm(quick, given, context)).toEqual(validateForm(slow, given, context));
      expect(validateStep(quick, 'step5', given, context)).toEqual(
        validateStep(slow, 'step5', given, context),
      );
    }),
    { numRuns: 1500 },
  );
});
