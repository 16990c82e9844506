import { type Answers, type CompiledForm, type Text } from '@istanze/shared';
import { settingsField, toSettingsForm } from '../settings-form';

interface Named {
  readonly key: string;
  readonly name: Text;
}

function options(values: readonly Named[]) {
  return { options: values.map(({ key, name }) => ({ _id: key, value: key, label: { ...name } })) };
}

/** What is asked of a new service once its kind is chosen. */
export function newServiceForm(
  offices: readonly { readonly id: string; readonly name: string }[],
  categories: readonly Named[],
): CompiledForm {
  const offered = offices.map(({ id, name }) => ({ key: id, name: { it: name } }));
  return toSettingsForm([
    {
      id: 'service',
      key: 'service',
      title: { it: 'Il servizio', en: 'The service' },
      fields: [
        settingsField(
          'title',
          'localized-text',
          { it: 'Nome del servizio', en: 'Name of the service' },
          {
            required: true,
            help: {
              it: 'Come lo cercano i cittadini: «Permesso di passo carrabile».',
              en: 'As citizens look for it: “Driveway permit”.',
            },
          },
        ),
        settingsField(
          'officeId',
          'choice',
          { it: 'Ufficio che lo gestisce', en: 'Office in charge' },
          {
            required: true,
            settings: options(offered),
          },
        ),
        settingsField(
          'category',
          'choice',
          { it: 'Categoria', en: 'Category' },
          {
            required: true,
            settings: options(categories),
            help: { it: 'Dove si trova nel portale.', en: 'Where it stands in the portal.' },
          },
        ),
        settingsField(
          'maximumDays',
          'integer',
          { it: 'Tempo massimo, in giorni', en: 'Maximum time, in days' },
          {
            required: true,
            default: 30,
            width: 'half',
            settings: { min: 1, max: 365 },
            help: {
              it: 'Entro quanto il Comune decide. Senza altre norme sono 30.',
              en: 'How long the municipality takes to decide. Without other rules, 30.',
            },
          },
        ),
        settingsField(
          'codePrefix',
          'text',
          { it: 'Sigla delle pratiche', en: 'Letters of the request codes' },
          {
            required: true,
            width: 'half',
            settings: {
              maxLength: 4,
              pattern: '[A-Z]{2,4}',
              patternHelp: {
                it: 'Scrivi da due a quattro lettere maiuscole, per esempio PAS.',
                en: 'Write two to four capital letters, for example PAS.',
              },
            },
            help: {
              it: 'Ogni codice comincia così: PAS-2026-7F3K-92QX.',
              en: 'Each code begins so: PAS-2026-7F3K-92QX.',
            },
          },
        ),
        settingsField(
          'slug',
          'text',
          { it: 'Indirizzo nel portale', en: 'Address in the portal' },
          {
            required: true,
            settings: {
              maxLength: 80,
              pattern: '[a-z0-9][a-z0-9-]{1,80}',
              patternHelp: {
                it: 'Usa lettere minuscole senza accenti, cifre e trattini.',
                en: 'Use small letters without accents, digits and hyphens.',
              },
            },
            help: {
              it: 'La parte finale dell’indirizzo: /servizi/passo-carrabile. Dopo non cambia più.',
              en: 'The end of the address: /servizi/passo-carrabile. It does not change later.',
            },
          },
        ),
      ],
    },
  ]);
}

/** What the mutation is sent; the form has checked that nothing is missing. */
export function toNewService(archetypeId: string, answers: Answers) {
  const text = (key: string): string => {
    const value = answers[key];
    return typeof value === 'string' ? value : '';
  };
  const { title, maximumDays } = answers;
  return {
    archetypeId,
    title,
    officeId: text('officeId'),
    category: text('category'),
    codePrefix: text('codePrefix'),
    slug: text('slug'),
    maximumDays: typeof maximumDays === 'number' ? maximumDays : 30,
  };
}
