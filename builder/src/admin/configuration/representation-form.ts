import {
  type Answers,
  type CompiledForm,
  GUEST_RULES,
  type GuestRule,
  isGuestRule,
  isRepresentationKind,
  type Json,
  REPRESENTATION_KINDS,
  type RepresentationConfiguration,
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

const GUESTS: Readonly<Record<GuestRule, Text>> = {
  refused: { it: 'No, serve l’accesso', en: 'No, a login is needed' },
  welcome: { it: 'Sì, nome ed e-mail sono facoltativi', en: 'Yes, name and e-mail are optional' },
  named: { it: 'Sì, ma chiedi nome ed e-mail', en: 'Yes, but ask for name and e-mail' },
};

/** Who may ask for the service, beside people of age for themselves, as a form. */
export const REPRESENTATION_FORM: CompiledForm = toSettingsForm([
  {
    id: 'representation',
    key: 'representationPart',
    title: { it: 'Chi può fare la richiesta', en: 'Who may make the request' },
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
      settingsField(
        'minors',
        'yes-no',
        { it: 'Chi ha meno di 18 anni può farla da solo?', en: 'May people under 18 make it by themselves?' },
        {
          required: true,
          help: {
            it: 'Con la propria identità digitale. Altrimenti la fa un genitore o un tutore.',
            en: 'With their own digital identity. Otherwise a parent or guardian makes it.',
          },
        },
      ),
      settingsField(
        'guests',
        'choice',
        { it: 'Si può fare senza accedere?', en: 'Can it be made without logging in?' },
        {
          required: true,
          ...optionSettings(GUEST_RULES.map((key) => ({ key, name: GUESTS[key] }))),
          help: {
            it: 'Adatto alle segnalazioni: non sai chi scrive. Chi non accede segue la richiesta con un link segreto.',
            en: 'For reports: you do not know who writes. Who does not log in follows the request with a secret link.',
          },
        },
      ),
    ],
  },
]);

/** Until somebody chooses, what the archetype suggests. */
export function representationAnswers({
  kinds,
  minors = false,
  guests = 'refused',
}: RepresentationConfiguration): Answers {
  return { kinds: [...kinds], minors, guests };
}

export function representationValue({ kinds, minors, guests }: Answers): Json {
  const chosen: readonly Json[] = Array.isArray(kinds) ? kinds : [];
  return {
    kinds: chosen.filter(isRepresentationKind),
    minors: minors === true,
    guests: isGuestRule(guests) ? guests : 'refused',
  };
}
