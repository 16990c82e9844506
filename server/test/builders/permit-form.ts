import type { FormDefinition } from '@istanze/shared';

/** A form with a sourced name, a sensitive question, an address that derives a district, and a repeat. */
export const PERMIT_FORM: FormDefinition = {
  version: 2,
  languages: ['it'],
  steps: [
    {
      id: 'step',
      key: 'step',
      title: { it: 'Dati' },
      sections: [
        {
          id: 'who',
          key: 'who',
          title: { it: 'Chi' },
          fields: [
            {
              id: 'f-name',
              key: 'familyName',
              type: 'text',
              label: { it: 'Cognome' },
              required: true,
              source: 'applicant.familyName',
              readonlyWhenSourced: true,
            },
            {
              id: 'f-mobile',
              key: 'mobile',
              type: 'phone',
              label: { it: 'Telefono' },
              source: 'applicant.mobile',
              reuse: true,
            },
            {
              id: 'f-home',
              key: 'home',
              type: 'address',
              label: { it: 'Residenza' },
              source: 'applicant.residence',
              readonlyWhenSourced: true,
              settings: { scope: 'anywhere' },
            },
            { id: 'f-when', key: 'when', type: 'period', label: { it: 'Quando' } },
            { id: 'f-subject', key: 'subject', type: 'text', label: { it: 'Oggetto' }, required: true },
            { id: 'f-health', key: 'health', type: 'text', label: { it: 'Salute' }, sensitive: true },
            {
              id: 'f-place',
              key: 'place',
              type: 'address',
              label: { it: 'Luogo' },
              settings: { scope: 'tenant' },
            },
          ],
        },
        {
          id: 'things',
          key: 'things',
          title: { it: 'Cose' },
          repeat: { min: 0, max: 3, itemTitle: { it: 'Cosa {n}' } },
          fields: [
            { id: 'f-label', key: 'label', type: 'text', label: { it: 'Nome' }, required: true },
            { id: 'f-secret', key: 'secret', type: 'text', label: { it: 'Segreto' }, sensitive: true },
          ],
        },
      ],
    },
  ],
};
