import fc from 'fast-check';
import { compileForm, type FormDefinition, type Json } from '@istanze/shared';
import { translator } from '@istanze/shared';
import { aField, aForm, aSection } from '../../../document/test-forms';
import { it, type MessageKey } from '../../../i18n/it';
import { vocabularyOf, type Vocabulary } from '../vocabulary';
import type { Wording } from '../wording';

const OPTIONS = [
  { _id: 'w', value: 'worker', label: { it: 'Lavoratore' } },
  { _id: 'c', value: 'company', label: { it: 'Impresa' } },
];

/** A form with a field of each type a rule can talk about, a repeat, and a rule inside it. */
export function ruleForm(): FormDefinition {
  return aForm(
    aSection('main', [
      aField('isee', { type: 'money', label: { it: 'ISEE' } }),
      aField('resident', { type: 'yes-no', label: { it: 'Residente' } }),
      aField('category', { type: 'choice', label: { it: 'Categoria' }, settings: { options: OPTIONS } }),
      aField('born', { type: 'date', label: { it: 'Data di nascita' } }),
      aField('until', { type: 'date', label: { it: 'Fine' } }),
      aField('rooms', { type: 'integer', label: { it: 'Stanze' } }),
      aField('days', { type: 'period', label: { it: 'Periodo' } }),
    ]),
    {
      ...aSection('vehicles', [
        aField('plate', { label: { it: 'Targa' } }),
        aField('seats', { type: 'integer', label: { it: 'Posti' } }),
      ]),
      title: { it: 'Veicoli' },
      repeat: { min: 0, max: 3, itemTitle: { it: 'Veicolo {n}' } },
    },
  );
}

const TABLES = { fares: { rows: { worker: { price: 10 } } } };
export const ENVIRONMENT = { tables: TABLES, facts: { amount: { kind: 'money' } } } as const;

export function ruleVocabulary(nodeId?: string): Vocabulary {
  return vocabularyOf(compileForm(ruleForm(), ENVIRONMENT), ENVIRONMENT, nodeId, 'it');
}

export const ITALIAN: Wording = { locale: 'it', t: translator<MessageKey>(it, 'it') };

/** Logic of any shape, well-formed or not, over names that may exist. */
export const { logic: anyLogic } = fc.letrec<{ logic: Json }>((tie) => ({
  logic: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Json>({ var: 'isee' }, { var: ['isee'] }, { var: '' }, { var: 'days.from' }),
    fc.constantFrom<Json>(
      true,
      null,
      'worker',
      3,
      -1.5,
      { money: 1500 },
      { money: [1500] },
      { date: ['2026-01-31'] },
    ),
    fc
      .constantFrom('==', '!=', '<', '<=', '>', '>=', 'in', 'days', '+', 'lookup')
      .chain((name) => fc.tuple(tie('logic'), tie('logic')).map((args): Json => ({ [name]: args }))),
    fc
      .constantFrom('and', 'or')
      .chain((name) =>
        fc.array(tie('logic'), { minLength: 0, maxLength: 4 }).map((args): Json => ({ [name]: args })),
      ),
    fc
      .constantFrom('!', 'present', 'age', 'count', 'today')
      .chain((name) => tie('logic').map((arg): Json => ({ [name]: [arg] }))),
    tie('logic').map((arg): Json => ({ '!': arg })),
    fc.array(tie('logic'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('and', '!', 'x'), tie('logic'), { maxKeys: 2 }),
  ),
}));
