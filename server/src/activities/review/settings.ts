import type { SectionDefinition } from '@istanze/shared';
import { fieldOf, sectionOf } from '../declare';

/** What to check, what to confirm, and the outcome for which every check must be passed. */
export const settingsForm: readonly SectionDefinition[] = [
  sectionOf(
    'settings',
    { it: 'Impostazioni', en: 'Settings' },
    fieldOf(
      'strictOutcome',
      'text',
      { it: 'Esito che richiede tutti i controlli', en: 'Outcome that needs every check' },
      {
        help: {
          it: 'La chiave dell’esito, per esempio passed',
          en: 'The key of the outcome, for example passed',
        },
      },
    ),
  ),
  {
    id: 'checks',
    key: 'checks',
    title: { it: 'Controlli', en: 'Checks' },
    repeat: { min: 0, max: 50, itemTitle: { it: 'Controllo {n}', en: 'Check {n}' } },
    fields: [
      fieldOf(
        'label',
        'localized-text',
        { it: 'Che cosa si controlla', en: 'What is checked' },
        { required: true },
      ),
      fieldOf('help', 'localized-text', { it: 'Come', en: 'How' }),
    ],
  },
  {
    id: 'confirms',
    key: 'confirms',
    title: { it: 'Valori da confermare', en: 'Values to confirm' },
    repeat: { min: 0, max: 20, itemTitle: { it: 'Valore {n}', en: 'Value {n}' } },
    fields: [
      fieldOf('derived', 'text', { it: 'Chiave del valore', en: 'Key of the value' }, { required: true }),
      {
        ...fieldOf('label', 'localized-text', { it: 'Domanda', en: 'Question' }, { required: true }),
        id: 'confirm-label',
      },
      fieldOf('table', 'text', { it: 'Tabella da cui scegliere', en: 'Table to choose from' }),
      fieldOf('options', 'paragraph', { it: 'Oppure valori, uno per riga', en: 'Or values, one a line' }),
    ],
  },
];
