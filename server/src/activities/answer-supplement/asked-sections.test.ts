import type { FormDefinition } from '@istanze/shared';
import { inputFormOf } from '../input';
import { askedSections } from './asked-sections';

const form: FormDefinition = {
  version: 2,
  languages: ['it'],
  steps: [
    {
      id: 's',
      key: 's',
      title: { it: 'Dati' },
      sections: [
        {
          id: 'sec',
          key: 'sec',
          title: { it: 'Dati' },
          visibleWhen: { var: 'other' },
          fields: [
            {
              id: 'f1',
              key: 'isee',
              type: 'integer',
              label: { it: 'ISEE' },
              visibleWhen: { '==': [{ var: 'kind' }, 'x'] },
            },
            { id: 'f2', key: 'note', type: 'text', label: { it: 'Nota' } },
          ],
        },
        {
          id: 'vehicles',
          key: 'vehicles',
          title: { it: 'Veicoli' },
          repeat: { min: 1, max: 3, itemTitle: { it: 'Veicolo {n}' } },
          fields: [
            { id: 'f3', key: 'title', type: 'text', label: { it: 'Titolo' }, required: true },
            {
              id: 'f4',
              key: 'lessor',
              type: 'text',
              label: { it: 'Locatore' },
              required: true,
              visibleWhen: { '==': [{ var: 'title' }, 'leasing'] },
            },
            {
              id: 'f5',
              key: 'company',
              type: 'text',
              label: { it: 'Azienda' },
              required: true,
              visibleWhen: { '==': [{ var: 'kind' }, 'company'] },
            },
          ],
        },
      ],
    },
  ],
};

describe('askedSections', () => {
  test('only what was asked, shown and required whatever the other answers are', () => {
    const [section, ...others] = askedSections(form, ['f1']);
    expect(others).toEqual([]);
    expect(section?.visibleWhen).toBeUndefined();
    expect(section?.fields).toEqual([
      { id: 'f1', key: 'isee', type: 'integer', label: { it: 'ISEE' }, required: true },
    ]);
  });

  test('a repeat is asked whole; conditions inside the item stay, those on the form fall away', () => {
    const [section] = askedSections(form, ['vehicles']);
    expect(section?.repeat).toEqual({ min: 1, max: 3, itemTitle: { it: 'Veicolo {n}' } });
    expect(section?.fields[1]?.visibleWhen).toEqual({ '==': [{ var: 'title' }, 'leasing'] });
    expect(section?.fields[2]).toMatchObject({ key: 'company', required: false });
    expect(section?.fields[2]?.visibleWhen).toBeUndefined();
  });

  test('what comes out is a form that stands by itself', () => {
    expect(() => inputFormOf({ it: 'Risposta' }, askedSections(form, ['f1', 'vehicles']))).not.toThrow();
  });
});
