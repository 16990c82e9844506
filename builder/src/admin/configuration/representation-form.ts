import {
  type Answers,
  type CompiledForm,
  isRepresentationKind,
  type Json,
  REPRESENTATION_KINDS,
  type RepresentationKind,
  type Text,
} from '@istanze/shared';
import { settingsField, toSettingsForm } from '../settings-form';
import { optionSettings } from './option-settings';

const NAMES: Readonly<Record<RepresentationKind, Text>> = {
  parent: { it: 'Un genitore per il figlio minorenne', en: 'A parent for a child under eighteen' },
  guardian: {
    it: 'Un tutore o amministratore di sostegno',
    en: 'A guardian or support administrator',
  },
  delegate: { it: 'Una persona delegata', en: 'A delegate' },
  company: {
    it: 'Chi ha una carica in un’impresa o in un ente',
    en: 'Who holds an office in a company or body',
  },
  intermediary: {
    it: 'Un intermediario (CAF, patronato, professionista)',
    en: 'An intermediary (tax help centre, professional)',
  },
};

/** Who may ask for the service on somebody's behalf, as a form. */
export const REPRESENTATION_FORM: CompiledForm = toSettingsForm([
  {
    id: 'representation',
    key: 'representationPart',
    title: { it: 'Per conto di altri', en: 'On behalf of others' },
    fields: [
      settingsField(
        'kinds',
        'choices',
        {
          it: 'Oltre al diretto interessato, chi può fare la richiesta',
          en: 'Beside the person concerned, who may make the request',
        },
        {
          ...optionSettings(REPRESENTATION_KINDS.map((key) => ({ key, name: NAMES[key] }))),
          help: {
            it: 'Se non scegli nessuno, ognuno può chiedere solo per sé.',
            en: 'With none chosen, everybody may only ask for themselves.',
          },
        },
      ),
    ],
  },
]);

/** Until somebody chooses, what the archetype suggests. */
export function representationAnswers(kinds: readonly RepresentationKind[]): Answers {
  return { kinds: [...kinds] };
}

export function representationValue({ kinds }: Answers): Json {
  const chosen: readonly Json[] = Array.isArray(kinds) ? kinds : [];
  return { kinds: chosen.filter(isRepresentationKind) };
}
