import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildForm } from '../../conformance/build-release';
import { compileForm, validateForm } from '../form';
import { fields } from '../fields/registry';
import type { JsonObject } from '../kernel';
import { sampleAnswers, type SampleRequest } from './sample-answers';
import { seededRandom } from './samples';

const TODAY = '2026-06-01';

function request(seed: number, more: Partial<SampleRequest> = {}): SampleRequest {
  return {
    world: {
      today: TODAY,
      random: seededRandom(seed),
      street: { id: 'street-1', name: 'Via Roma' },
      municipality: { code: '999001', name: 'Montesole', province: 'MS' },
      files: ['application/pdf', 'image/jpeg'].map((mime, at) => ({
        id: `file-${at}`,
        name: `prova-${at}`,
        size: 1000,
        mime,
        sha256: 'a'.repeat(64),
      })),
    },
    ...more,
  };
}

const seeds = Array.from({ length: 8 }, (_, at) => at + 1);

function compiled(given: JsonObject) {
  return compileForm(buildForm(given));
}

describe('answers made up for a form', () => {
  test.each(['permesso', 'x'])('the same seed makes the same answers (%s)', (label) => {
    const form = compiled({ fields: [{ key: 'name', type: 'text', required: true, label: { it: label } }] });
    expect(sampleAnswers(form, request(7))).toEqual(sampleAnswers(form, request(7)));
  });

  test('every type that can be typed gives an answer that its own validator takes', () => {
    const unmade = ['note', 'calculated', 'appointment-slot', 'dues', 'formula', 'source'];
    const types = Object.keys(fields).filter((type) => !unmade.includes(type));
    for (const type of types) {
      const settings = firstSettings(type);
      const form = compiled({
        fields: [{ key: 'value', type, required: true, ...(settings === undefined ? {} : { settings }) }],
      });
      for (const seed of seeds) {
        const { answers, issues } = sampleAnswers(form, request(seed));
        expect([type, issues]).toEqual([type, []]);
        expect([type, answers['value']]).not.toEqual([type, undefined]);
      }
    }
  });

  test('conditions, repeats, checks and calculated values come out right', () => {
    const form = compiled({
      sections: [
        {
          key: 'who',
          fields: [
            {
              key: 'born',
              type: 'date',
              required: true,
              checks: [
                {
                  id: 'c',
                  when: { '>=': [{ age: [{ var: 'born' }] }, 18] },
                  message: { it: 'Serve avere 18 anni' },
                },
              ],
            },
            { key: 'hasChildren', type: 'yes-no', required: true },
          ],
        },
        {
          key: 'children',
          visibleWhen: { var: 'hasChildren' },
          repeat: { min: 1, max: 3, itemTitle: { it: 'Figlio {n}' } },
          fields: [{ key: 'hours', type: 'integer', required: true, settings: { min: 1, max: 40 } }],
        },
        {
          key: 'sum',
          visibleWhen: { var: 'hasChildren' },
          fields: [
            {
              key: 'total',
              type: 'calculated',
              settings: { format: 'number' },
              calculated: { sum: [{ var: 'children.hours' }] },
            },
          ],
        },
      ],
      checks: [
        {
          id: 'most',
          when: { '<=': [{ var: 'total' }, 10] },
          message: { it: 'Al massimo dieci ore' },
          at: ['children'],
        },
      ],
    });
    for (const seed of seeds) expect([seed, sampleAnswers(form, request(seed)).issues]).toEqual([seed, []]);
  });

  test('what a register said stays as it is, who it lists is chosen from', () => {
    const form = compiled({
      fields: [
        {
          key: 'name',
          type: 'text',
          required: true,
          source: 'applicant.givenName',
          readonlyWhenSourced: true,
        },
        { key: 'people', type: 'household-members', required: true, source: 'household' },
        { key: 'other', type: 'text', required: true },
      ],
    });
    const people = {
      members: [{ _id: '1', origin: 'registry', applies: false, givenName: 'Luca' }],
      count: 0,
    };
    const { answers } = sampleAnswers(
      form,
      request(1, { given: { name: 'Maria', people }, fixed: new Set(['name', 'people']) }),
    );
    expect(answers['name']).toBe('Maria');
    expect(validateForm(form, answers, { today: TODAY }).issues).toEqual([]);
  });
});

/** What a type cannot do without: the options of a choice, the words of a declaration. */
function firstSettings(type: string): JsonObject | undefined {
  const cases: readonly { readonly given: { readonly settings?: JsonObject } }[] = JSON.parse(
    readFileSync(join(__dirname, '../fields', type, 'cases.json'), 'utf8'),
  );
  if (type === 'declaration' || type === 'consent') return { text: { it: 'Dichiaro il vero' } };
  return type.startsWith('choice')
    ? cases.find(({ given }) => given.settings !== undefined)?.given.settings
    : undefined;
}
