import { parseForm, type FormDefinition } from '@istanze/shared';

const MEANS = [
  ['post', { it: 'Raccomandata', en: 'Registered letter' }],
  ['pec', { it: 'PEC', en: 'PEC' }],
  ['send', { it: 'SEND', en: 'SEND' }],
  ['hand', { it: 'A mano', en: 'By hand' }],
] as const;

const DEFINITION = {
  version: 2,
  languages: ['it', 'en'],
  steps: [
    {
      id: 'delivery',
      key: 'delivery',
      title: { it: 'Consegna', en: 'Delivery' },
      sections: [
        {
          id: 'proof',
          key: 'proof',
          title: { it: 'Prova della consegna', en: 'Proof of delivery' },
          fields: [
            {
              id: 'means',
              key: 'means',
              type: 'choice',
              label: { it: 'Come è arrivata', en: 'How it arrived' },
              required: true,
              settings: { options: MEANS.map(([_id, label]) => ({ _id, value: null, label })) },
            },
            {
              id: 'deliveredOn',
              key: 'deliveredOn',
              type: 'date',
              label: { it: 'Giorno della consegna', en: 'Day of delivery' },
              required: true,
            },
            {
              id: 'reference',
              key: 'reference',
              type: 'text',
              label: { it: 'Numero o codice della prova', en: 'Number or code of the proof' },
              required: true,
              settings: { maxLength: 120 },
            },
          ],
        },
      ],
    },
  ],
};

/** What is asked to record that an act reached the citizen outside the area. */
export function deliveryForm(): FormDefinition {
  const parsed = parseForm(DEFINITION);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
