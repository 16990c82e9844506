import {
  localize,
  ok,
  SUPPLEMENT_SUSPENSION_DAYS,
  type JsonObject,
  type Result,
  type SectionDefinition,
} from '@istanze/shared';
import type { ActivityView, PerformContext, Performed } from '../activity-type';
import { fieldOf, optionsOf, paragraphOf, sectionOf } from '../declare';
import { readNumber, readText, readTexts } from '../read-settings';
import { askableOf } from './askable';

export function inputForm(
  settings: JsonObject,
  _outcome: string,
  view: ActivityView,
): readonly SectionDefinition[] {
  const askable = askableOf(view.release.content.form);
  const options = optionsOf(askable.map(({ id, label }) => [id, label] as const));
  const days = readNumber(settings, 'days', SUPPLEMENT_SUSPENSION_DAYS);
  return [
    sectionOf(
      'request',
      { it: 'Che cosa manca', en: 'What is missing' },
      paragraphOf(
        'text',
        { it: 'Spiegazione per il cittadino', en: 'Explanation for the citizen' },
        { required: true },
      ),
      ...(askable.length === 0
        ? []
        : [
            fieldOf(
              'fields',
              'choices',
              { it: 'Dati da inserire di nuovo', en: 'Data to enter again' },
              { settings: options },
            ),
          ]),
      fieldOf(
        'days',
        'integer',
        { it: 'Giorni per rispondere', en: 'Days to answer' },
        {
          required: true,
          default: days,
          settings: { min: 1, max: 90 },
        },
      ),
    ),
  ];
}

/** Keeps what was asked: the answer's form is made from it. */
export async function perform({ settings, input, view }: PerformContext): Promise<Result<Performed>> {
  const days = readNumber(input, 'days', readNumber(settings, 'days', SUPPLEMENT_SUSPENSION_DAYS));
  const fields = readTexts(input, 'fields');
  const asked = askableOf(view.release.content.form)
    .filter(({ id }) => fields.includes(id))
    .map(({ label }) => localize(label, 'it'));
  return ok({
    changes: {},
    values: { text: readText(input, 'text'), fields, asked: asked.join(', '), days },
    days,
  });
}
