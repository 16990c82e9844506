import { compileForm, parseForm } from '@istanze/shared';
import { decidingFields } from './deciding-fields';

const parsed = parseForm({
  version: 2,
  languages: ['it'],
  steps: [
    {
      id: 'step',
      key: 'step',
      title: { it: 'Dati' },
      sections: [
        {
          id: 'section',
          key: 'section',
          title: { it: 'Dati' },
          fields: [
            { id: 'f1', key: 'subject', type: 'text', label: { it: 'Oggetto' } },
            { id: 'f2', key: 'urgent', type: 'yes-no', label: { it: 'Urgente' } },
            {
              id: 'f3',
              key: 'school',
              type: 'choice',
              label: { it: 'Scuola' },
              settings: {
                options: [
                  { _id: 'a', value: 'north', label: { it: 'Nord' } },
                  { _id: 'b', value: 'south', label: { it: 'Sud' } },
                ],
              },
            },
          ],
        },
      ],
    },
  ],
});

test('questions with few answers decide, and what the tables of the municipality say', () => {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const drawn = compileForm(parsed.value);
  const derived = [
    { key: 'zone', label: { it: 'Zona' }, kind: 'civic-range', set: 'zones', address: 'home' },
    { key: 'district', label: { it: 'Quartiere' }, kind: 'civic-range', set: 'none', address: 'home' },
  ] as const;
  const fields = decidingFields(
    { drawn, configuration: { derived }, civicRanges: [{ key: 'zones', values: ['A', 'B'], ranges: 2 }] },
    'it',
  );
  expect(fields.map(({ key, values }) => [key, values.map(({ label }) => label)])).toEqual([
    ['urgent', ['Sì', 'No']],
    ['school', ['Nord', 'Sud']],
    ['zone', ['A', 'B']],
  ]);
});
