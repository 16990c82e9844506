import { ok, type JsonObject, type Result, type SectionDefinition, type Text } from '@istanze/shared';
import type { PerformContext, Performed } from '../activity-type';
import { fieldOf, filesOf, optionsOf, paragraphOf, sectionOf } from '../declare';
import { readText } from '../read-settings';

const MEANS: readonly (readonly [string, Text])[] = [
  ['certified-mail', { it: 'PEC', en: 'Certified mail' }],
  ['portal', { it: 'Portale dell’ente', en: 'Portal of the body' }],
  ['registered-letter', { it: 'Raccomandata', en: 'Registered letter' }],
  ['by-hand', { it: 'Consegna a mano', en: 'By hand' }],
];

export function inputForm(settings: JsonObject): readonly SectionDefinition[] {
  const proposed = readText(settings, 'body');
  return [
    sectionOf(
      'transmission',
      { it: 'Trasmissione', en: 'Transmission' },
      fieldOf(
        'body',
        'text',
        { it: 'Ente', en: 'Body' },
        { required: true, settings: { maxLength: 120 }, ...(proposed === '' ? {} : { default: proposed }) },
      ),
      fieldOf('means', 'choice', { it: 'Come', en: 'How' }, { required: true, settings: optionsOf(MEANS) }),
      fieldOf(
        'receivedOn',
        'date',
        { it: 'Giorno in cui l’ha ricevuta', en: 'Day it was received' },
        { required: true, settings: { maxDays: 0 } },
      ),
      fieldOf(
        'number',
        'text',
        {
          it: 'Numero: protocollo dell’ente o della ricevuta',
          en: 'Number: of its register, or of the receipt',
        },
        { required: true, settings: { maxLength: 80 } },
      ),
      filesOf('proof', { it: 'Prova della ricezione', en: 'Proof of receipt' }, { required: true }),
      paragraphOf('notes', { it: 'Note', en: 'Notes' }),
    ),
  ];
}

export async function perform({ input, actor }: PerformContext): Promise<Result<Performed>> {
  const texts = ['body', 'means', 'receivedOn', 'number', 'notes'].map(
    (key) => [key, readText(input, key)] as const,
  );
  return ok({
    changes: {},
    values: {
      ...Object.fromEntries(texts),
      files: input['proof'] ?? [],
      recordedBy: actor.kind === 'staff' ? actor.id : '',
    },
  });
}
