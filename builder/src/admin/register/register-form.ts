import type { CompiledForm, Logic } from '@istanze/shared';
import { optionSettings, type Named } from '../configuration/option-settings';
import { settingsField, toSettingsForm } from '../settings-form';

const OWN: Named = {
  key: 'INTERNAL',
  name: { it: 'Il registro di questo prodotto', en: 'The register of this product' },
};
const OUTSIDE: Named = {
  key: 'OUTSIDE',
  name: { it: 'Il protocollo che il Comune ha già', en: 'The register that the municipality already has' },
};
const SIMULATED: Named = {
  key: 'SIMULATED',
  name: { it: 'Il protocollo simulato, per provare', en: 'The simulated register, to try it out' },
};

const is = (kind: string): Logic => ({ '==': [{ var: 'kind' }, kind] });
const NOT_OWN: Logic = { or: [is('OUTSIDE'), is('SIMULATED')] };

/** Which register, how it is reached, and what happens while it is silent; a key that is there need not be written again. */
export function registerForm({
  hasKey,
  simulatorOffered,
}: {
  readonly hasKey: boolean;
  readonly simulatorOffered: boolean;
}): CompiledForm {
  const kinds = simulatorOffered ? [OWN, OUTSIDE, SIMULATED] : [OWN, OUTSIDE];
  return toSettingsForm([
    {
      id: 'which',
      key: 'which',
      title: { it: 'Quale registro', en: 'Which register' },
      fields: [
        settingsField(
          'kind',
          'choice',
          { it: 'Chi dà i numeri', en: 'Who gives the numbers' },
          { required: true, ...optionSettings(kinds) },
        ),
      ],
    },
    {
      id: 'connection',
      key: 'connection',
      title: { it: 'Collegamento', en: 'Connection' },
      visibleWhen: NOT_OWN,
      fields: [
        settingsField(
          'url',
          'text',
          { it: 'Indirizzo', en: 'Address' },
          {
            required: true,
            visibleWhen: is('OUTSIDE'),
            help: {
              it: 'Lo dà chi gestisce il registro. Comincia con https://.',
              en: 'Whoever runs the register gives it. It begins with https://.',
            },
            settings: { maxLength: 300 },
          },
        ),
        settingsField(
          'apiKey',
          'text',
          { it: 'Chiave', en: 'Key' },
          {
            required: !hasKey,
            visibleWhen: is('OUTSIDE'),
            help: hasKey
              ? {
                  it: 'Ce n’è già una, e non la mostriamo. Scrivila solo per cambiarla.',
                  en: 'There is one already, and we do not show it. Write it only to change it.',
                }
              : {
                  it: 'La conserviamo cifrata e non la mostriamo più.',
                  en: 'We keep it encrypted and do not show it again.',
                },
            settings: { maxLength: 300, autocomplete: 'off' },
          },
        ),
        settingsField(
          'classification',
          'text',
          { it: 'Classifica', en: 'Classification' },
          {
            width: 'half',
            help: {
              it: 'Codice del titolario, per esempio 4.2. Lascia vuoto se la sceglie il registro.',
              en: 'Code of the classification plan, such as 4.2. Leave empty if the register chooses it.',
            },
            settings: { maxLength: 40 },
          },
        ),
        settingsField(
          'attachesLater',
          'yes-no',
          { it: 'Gli allegati partono dopo il numero?', en: 'Do attachments follow the number?' },
          {
            required: true,
            help: {
              it: 'Se sì, il numero arriva prima e un allegato pesante non lo ferma.',
              en: 'If so, the number comes first and a heavy attachment does not hold it up.',
            },
          },
        ),
      ],
    },
    {
      id: 'silence',
      key: 'silence',
      title: { it: 'Quando il registro non risponde', en: 'When the register does not answer' },
      help: {
        it: 'Le richieste restano «in attesa di protocollo» con il giorno in cui sono state inviate, e il numero arriva da solo.',
        en: 'Requests wait for their number, with the day on which they were sent, and the number comes by itself.',
      },
      visibleWhen: NOT_OWN,
      fields: [
        settingsField(
          'alertAfterMinutes',
          'integer',
          { it: 'Avvisa gli uffici dopo quanti minuti', en: 'Tell the offices after how many minutes' },
          { required: true, width: 'half', settings: { min: 1, max: 10080 } },
        ),
        settingsField(
          'emergencySeries',
          'yes-no',
          {
            it: 'Dare intanto un numero del registro di emergenza?',
            en: 'Give a number of the emergency register meanwhile?',
          },
          {
            required: true,
            help: {
              it: 'Solo se il responsabile del protocollo lo ha autorizzato (DPR 445/2000, art. 63).',
              en: 'Only if the head of the register authorised it (DPR 445/2000, art. 63).',
            },
          },
        ),
      ],
    },
  ]);
}
