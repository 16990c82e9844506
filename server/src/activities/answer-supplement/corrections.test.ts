import type { FormDefinition } from '@istanze/shared';
import { askedKeys, buildView, performAs } from '../testing/perform-context';
import { askableOf } from '../request-supplement/askable';
import { answerSupplement } from './activity';

const form: FormDefinition = {
  version: 2,
  languages: ['it'],
  steps: [
    {
      id: 'step',
      key: 'step',
      title: { it: 'Dati' },
      sections: [
        {
          id: 'vehicles',
          key: 'vehicles',
          title: { it: 'Veicoli' },
          repeat: { min: 1, max: 3, itemTitle: { it: 'Veicolo {n}' } },
          fields: [
            { id: 'f-plate', key: 'plate', type: 'text', label: { it: 'Targa' }, required: true },
            { id: 'f-brand', key: 'brand', type: 'text', label: { it: 'Marca' }, required: true },
          ],
        },
      ],
    },
  ],
};
const one = '0190a000-0000-7000-8000-000000000001';
const two = '0190a000-0000-7000-8000-000000000002';
const answers = {
  vehicles: [
    { _id: one, plate: 'AA111AA', brand: 'Fiat' },
    { _id: two, plate: 'BB222BB', brand: 'Lancia' },
  ],
};
const options = {
  release: { form },
  instance: { answers },
  cause: {
    fields: [`f-plate__${two}`],
    remarks: [{ field: `f-plate__${two}`, text: 'Non è di quel veicolo' }],
    text: 'Correggi',
    days: 10,
  },
};

describe('a correction field by field', () => {
  test('each field of each item can be asked', () => {
    expect(askableOf(form, answers).map(({ label }) => label.it)).toEqual([
      'Veicoli',
      'Veicolo 1 · Targa',
      'Veicolo 1 · Marca',
      'Veicolo 2 · Targa',
      'Veicolo 2 · Marca',
    ]);
  });

  test('the citizen is shown exactly that, with what the office wrote', () => {
    expect(askedKeys(answerSupplement, options)).toEqual([
      'correction_1',
      'supplementText',
      'supplementFiles',
    ]);
    const [section] = answerSupplement.inputForm({}, 'answered', buildView(options));
    expect(section?.title.it).toBe('Veicolo 2');
    expect(section?.fields[0]).toMatchObject({
      label: { it: 'Targa' },
      required: true,
      help: { it: 'L’ufficio scrive: Non è di quel veicolo' },
    });
  });

  test('what they write takes its place and everything else stays as it was', async () => {
    const done = await performAs(answerSupplement, {
      ...options,
      input: { correction_1: 'CC333CC', plate: 'XX', vehicles: [] },
    });
    const [fiat, lancia] = answers.vehicles;
    expect(done).toMatchObject({
      ok: true,
      value: { changes: { answers: { vehicles: [fiat, { ...lancia, plate: 'CC333CC' }] } } },
    });
    if (done.ok) expect(done.value.changes.answers).not.toHaveProperty('correction_1');
  });
});
