import {
  localize,
  ok,
  type JsonObject,
  type Result,
  type SectionDefinition,
  type Text,
} from '@istanze/shared';
import type { PerformContext, Performed } from '../activity-type';
import { fieldOf, optionsOf, paragraphOf, sectionOf } from '../declare';
import { readText, readWords } from '../read-settings';

const REASONS: readonly (readonly [string, Text])[] = [
  ['duplicate', { it: 'È un doppione di un’altra richiesta', en: 'It repeats another request' }],
  ['not-competent', { it: 'Il Comune non è competente', en: 'The municipality is not competent' }],
  ['unprocessable', { it: 'La richiesta non si può lavorare', en: 'The request cannot be processed' }],
];

export function inputForm(settings: JsonObject): readonly SectionDefinition[] {
  const remedies = readWords(settings, 'remedies', { it: '' });
  return [
    sectionOf(
      'dismissal',
      { it: 'Annullamento', en: 'Dismissal' },
      fieldOf(
        'ground',
        'choice',
        { it: 'Motivo', en: 'Ground' },
        { required: true, settings: optionsOf(REASONS) },
      ),
      paragraphOf(
        'reasons',
        { it: 'Spiegazione per il cittadino', en: 'Explanation for the citizen' },
        { required: true },
      ),
      paragraphOf(
        'remedies',
        { it: 'Che cosa può fare ora', en: 'What they can do now' },
        {
          required: true,
          ...(remedies.it === '' ? {} : { default: remedies.it }),
        },
      ),
    ),
  ];
}

export async function perform({ input }: PerformContext): Promise<Result<Performed>> {
  const ground = REASONS.find(([key]) => key === input['ground']);
  return ok({
    changes: {},
    values: {
      ground: ground === undefined ? '' : localize(ground[1], 'it'),
      reasons: readText(input, 'reasons'),
      remedies: readText(input, 'remedies'),
    },
  });
}
