import { MODULE_KINDS, type CompiledForm, type FieldDefinition, type Translate } from '@istanze/shared';
import type { MessageKey } from '../../i18n/it';
import { settingsField, toSettingsForm } from '../settings-form';
import { moduleKindName } from './module-kinds';

const name = settingsField('name', 'localized-text', { it: 'Nome', en: 'Name' }, { required: true });
const description = settingsField(
  'description',
  'localized-text',
  { it: 'A che cosa serve', en: 'What it is for' },
  {
    settings: { multiline: true },
  },
);
const key = settingsField(
  'key',
  'text',
  { it: 'Chiave', en: 'Key' },
  {
    required: true,
    width: 'half',
    help: {
      it: 'Come la chiamano i file di esportazione. Non cambia più.',
      en: 'What export files call it. It does not change later.',
    },
    settings: {
      maxLength: 60,
      pattern: '[a-z][a-z0-9-]{1,60}',
      patternHelp: {
        it: 'Comincia con una lettera minuscola, poi lettere minuscole, cifre e trattini.',
        en: 'Begin with a small letter, then small letters, digits and hyphens.',
      },
    },
  },
);

const FLOWS = [
  [
    'permits',
    {
      it: 'Permesso: istruttoria, decisione, pagamento, documento',
      en: 'Permit: review, decision, payment, document',
    },
  ],
  [
    'permits-by-proposal',
    {
      it: 'Permesso: l’operatore propone, il responsabile decide',
      en: 'Permit: the operator proposes, the manager decides',
    },
  ],
  ['benefits', { it: 'Beneficio: istruttoria e decisione', en: 'Benefit: review and decision' }],
  ['benefits-paid', { it: 'Beneficio pagato dal Comune', en: 'Benefit paid by the municipality' }],
  ['benefits-transmitted', { it: 'Beneficio pagato da un altro ente', en: 'Benefit paid by another body' }],
  [
    'ranking',
    {
      it: 'Graduatoria: ammissione e assegnazione dei posti',
      en: 'Ranking: admission and assignment of places',
    },
  ],
  [
    'direct-acceptance',
    { it: 'Accettazione automatica e pagamento', en: 'Automatic acceptance and payment' },
  ],
  [
    'acceptance-and-fee',
    { it: 'L’ufficio accetta, poi si paga la tariffa', en: 'The office accepts, then the fee is paid' },
  ],
  ['dues', { it: 'Pagamento dovuto, calcolato a oggi', en: 'Payment due, as of today' }],
  ['f24', { it: 'Dichiarazione con modello F24', en: 'Declaration with an F24 form' }],
] as const;

const workflow = settingsField(
  'workflow',
  'choice',
  { it: 'Flusso dei servizi nuovi', en: 'Flow of new services' },
  {
    required: true,
    settings: { options: FLOWS.map(([value, label]) => ({ _id: value, value, label })) },
  },
);

function sheet(fields: readonly FieldDefinition[]): CompiledForm {
  return toSettingsForm([
    { id: 'facts', key: 'facts', title: { it: 'Che cos’è', en: 'What it is' }, fields },
  ]);
}

/** The facts of an archetype; its key only while it is new. */
export function archetypeForm(isNew: boolean): CompiledForm {
  return sheet([name, description, ...(isNew ? [key] : []), workflow]);
}

/** The facts of a module; key and kind only while it is new. */
export function moduleForm(isNew: boolean, t: Translate<MessageKey>): CompiledForm {
  const options = MODULE_KINDS.map((kind) => ({
    _id: kind,
    value: kind,
    label: { it: moduleKindName(t, kind) },
  }));
  const kind = settingsField(
    'kind',
    'choice',
    { it: 'Che cosa fa', en: 'What it does' },
    {
      required: true,
      settings: { options },
    },
  );
  return sheet([name, description, ...(isNew ? [key, kind] : [])]);
}

/** The key of a new library section. */
export const newSectionForm = sheet([name, key]);
