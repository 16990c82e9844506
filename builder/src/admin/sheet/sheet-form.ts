import type { CompiledForm, SectionDefinition, Text } from '@istanze/shared';
import { settingsField, toSettingsForm, type FieldExtras } from '../settings-form';

interface Named {
  readonly key: string;
  readonly name: Text;
}

interface Choices {
  readonly offices: readonly { readonly id: string; readonly name: string }[];
  readonly categories: readonly Named[];
}

const long: FieldExtras = { settings: { multiline: true } };

function options(values: readonly Named[]) {
  return { options: values.map(({ key, name }) => ({ _id: key, value: key, label: { ...name } })) };
}

const SILENCE: readonly Named[] = [
  { key: 'NONE', name: { it: 'Nessun effetto', en: 'No effect' } },
  { key: 'ASSENT', name: { it: 'Silenzio assenso', en: 'Silence is consent' } },
  { key: 'REFUSAL', name: { it: 'Silenzio rifiuto', en: 'Silence is refusal' } },
];

function factsPart({ offices, categories }: Choices): SectionDefinition {
  return {
    id: 'facts',
    key: 'facts',
    title: { it: 'In breve', en: 'In short' },
    fields: [
      settingsField(
        'title',
        'localized-text',
        { it: 'Nome del servizio', en: 'Name of the service' },
        { required: true },
      ),
      settingsField(
        'shortDescription',
        'localized-text',
        { it: 'Descrizione breve', en: 'Short description' },
        {
          ...long,
          help: {
            it: 'Al massimo 255 caratteri: si legge negli elenchi.',
            en: '255 characters at most: lists show it.',
          },
        },
      ),
      settingsField(
        'category',
        'choice',
        { it: 'Categoria', en: 'Category' },
        { required: true, settings: options(categories) },
      ),
      settingsField(
        'officeId',
        'choice',
        { it: 'Ufficio responsabile', en: 'Office in charge' },
        {
          required: true,
          settings: options(offices.map(({ id, name }) => ({ key: id, name: { it: name } }))),
        },
      ),
      settingsField(
        'maximumDays',
        'integer',
        { it: 'Tempo massimo, in giorni', en: 'Maximum time, in days' },
        {
          required: true,
          width: 'half',
          settings: { min: 1, max: 365 },
        },
      ),
      settingsField(
        'silence',
        'choice',
        { it: 'Se il Comune non risponde in tempo', en: 'If the municipality does not answer in time' },
        {
          required: true,
          settings: options(SILENCE),
        },
      ),
      settingsField(
        'topics',
        'paragraph',
        { it: 'Argomenti', en: 'Topics' },
        {
          help: {
            it: 'Uno per riga, come nell’elenco ufficiale: «Mobilità sostenibile».',
            en: 'One a line, as in the official list.',
          },
          settings: { rows: 3, maxLength: 2000 },
        },
      ),
    ],
  };
}

function voices(id: string, title: Text, fields: SectionDefinition['fields']): SectionDefinition {
  return { id, key: `${id}Part`, title, fields };
}

const voice = (key: string, label: Text, extras: FieldExtras = {}) =>
  settingsField(key, 'localized-text', label, { ...long, ...extras });

const PARTS: readonly SectionDefinition[] = [
  voices('what', { it: 'Che cos’è', en: 'What it is' }, [
    voice('forWhom', { it: 'A chi è rivolto', en: 'Who it is for' }),
    voice(
      'description',
      { it: 'Descrizione', en: 'Description' },
      {
        help: {
          it: 'Per il grassetto usa due asterischi: **così**.',
          en: 'For bold use two asterisks: **like this**.',
        },
      },
    ),
    voice('areaServed', { it: 'Dove vale', en: 'Area served' }),
  ]),
  voices('how', { it: 'Come si fa', en: 'How to' }, [
    voice('howTo', { it: 'Come fare', en: 'How to' }),
    voice('neededIntro', { it: 'Che cosa serve', en: 'What is needed' }),
  ]),
  {
    id: 'neededItems',
    key: 'neededItems',
    title: { it: 'Cose da preparare', en: 'Things to prepare' },
    repeat: { min: 0, max: 30, itemTitle: { it: 'Cosa {n}', en: 'Thing {n}' } },
    fields: [settingsField('text', 'localized-text', { it: 'Che cosa', en: 'What' }, { required: true })],
  },
  voices('result', { it: 'Che cosa si ottiene', en: 'What one gets' }, [
    voice('outcome', { it: 'Esito', en: 'Outcome' }),
    voice('costs', { it: 'Quanto costa', en: 'Costs' }),
    voice('timesText', { it: 'Tempi e scadenze', en: 'Times and deadlines' }),
  ]),
  {
    id: 'phases',
    key: 'phases',
    title: { it: 'Fasi', en: 'Phases' },
    repeat: { min: 0, max: 20, itemTitle: { it: 'Fase {n}', en: 'Phase {n}' } },
    fields: [
      settingsField(
        'name',
        'localized-text',
        { it: 'Nome della fase', en: 'Name of the phase' },
        { required: true },
      ),
      settingsField(
        'days',
        'integer',
        { it: 'Giorni', en: 'Days' },
        { width: 'half', settings: { min: 0, max: 3650 } },
      ),
    ],
  },
  voices('access', { it: 'Dove si chiede', en: 'Where to ask' }, [
    voice('onlineAccess', { it: 'Online', en: 'Online' }),
    settingsField(
      'externalUrl',
      'text',
      {
        it: 'Indirizzo dell’altro sito, se si fa altrove',
        en: 'Address of the other site, if done elsewhere',
      },
      {
        help: {
          it: 'Il pulsante della scheda porta lì e non apre il modulo. Per esempio il sito di ANPR o del SUAP.',
          en: 'The button of the sheet leads there and opens no form. For example the ANPR or SUAP site.',
        },
        settings: {
          maxLength: 500,
          pattern: 'https://.+',
          patternHelp: {
            it: 'Scrivi un indirizzo che comincia con https://',
            en: 'Write an address that begins with https://',
          },
        },
      },
    ),
    voice('offices', { it: 'Allo sportello', en: 'At the counter' }),
    voice('contactText', { it: 'Contatti', en: 'Contacts' }),
    settingsField('contactPhone', 'phone', { it: 'Telefono', en: 'Telephone' }, { width: 'half' }),
    settingsField('contactEmail', 'email', { it: 'E-mail', en: 'E-mail' }, { width: 'half' }),
    settingsField('contactPec', 'email', { it: 'PEC', en: 'Certified e-mail' }, { width: 'half' }),
  ]),
  voices('more', { it: 'Altro da sapere', en: 'More to know' }, [
    voice('constraints', { it: 'Vincoli', en: 'Constraints' }),
    voice('specialCases', { it: 'Casi particolari', en: 'Special cases' }),
    voice('moreInformation', { it: 'Altre informazioni', en: 'More information' }),
    settingsField('conditionsTitle', 'localized-text', {
      it: 'Condizioni di servizio: titolo',
      en: 'Conditions of service: title',
    }),
    settingsField(
      'conditionsUrl',
      'text',
      { it: 'Condizioni di servizio: indirizzo', en: 'Conditions of service: address' },
      {
        settings: { maxLength: 500 },
      },
    ),
    settingsField(
      'lifeEvents',
      'paragraph',
      { it: 'Eventi della vita', en: 'Life events' },
      {
        help: { it: 'Uno per riga.', en: 'One a line.' },
        settings: { rows: 3, maxLength: 2000 },
      },
    ),
    settingsField(
      'businessEvents',
      'paragraph',
      { it: 'Eventi delle imprese', en: 'Business events' },
      {
        help: { it: 'Uno per riga.', en: 'One a line.' },
        settings: { rows: 3, maxLength: 2000 },
      },
    ),
  ]),
];

/** The whole service sheet (CONFORMANCE 6) as a form. */
export function sheetForm(choices: Choices): CompiledForm {
  return toSettingsForm([factsPart(choices), ...PARTS]);
}
