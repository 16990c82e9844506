import {
  ok,
  SUPPLEMENT_SUSPENSION_DAYS,
  type FieldDefinition,
  type JsonObject,
  type Result,
  type SectionDefinition,
  type Text,
} from '@istanze/shared';
import type { ActivityView, PerformContext, Performed } from '../activity-type';
import { fieldOf, optionsOf, paragraphOf, sectionOf } from '../declare';
import { readNumber, readText, readTexts } from '../read-settings';
import { askableOf, type Askable } from './askable';
import { inWords, readRemarks, remarkKey, toRemarks } from './remarks';
import { suspensionNote } from './suspension-note';

export function inputForm(
  settings: JsonObject,
  _outcome: string,
  view: ActivityView,
): readonly SectionDefinition[] {
  const askable = askableOf(view.release.content.form, view.instance.answers);
  const days = readNumber(settings, 'days', SUPPLEMENT_SUSPENSION_DAYS);
  return [
    sectionOf(
      'request',
      { it: 'Che cosa manca', en: 'What is missing' },
      ...suspensionNote(view),
      paragraphOf(
        'text',
        { it: 'Spiegazione per il cittadino', en: 'Explanation for the citizen' },
        { required: true },
      ),
      ...chosenFields(askable),
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

/** The things to fill in again, and for each one chosen a line that says what is wrong with it. */
function chosenFields(askable: readonly Askable[]): readonly FieldDefinition[] {
  if (askable.length === 0) return [];
  const options = optionsOf(askable.map(({ id, label }) => [id, label] as const));
  const fields = fieldOf(
    'fields',
    'choices',
    { it: 'Dati da inserire di nuovo', en: 'Data to enter again' },
    { settings: options },
  );
  return [fields, ...askable.map(remarkOf)];
}

function remarkOf({ id, label }: Askable, index: number): FieldDefinition {
  const words: Text = {
    it: `Che cosa non va: ${label.it}`,
    en: `What is wrong: ${label.en ?? label.it}`,
  };
  return fieldOf(remarkKey(index), 'text', words, {
    visibleWhen: { in: [id, { var: 'fields' }] },
    settings: { maxLength: 300 },
  });
}

/** Keeps what was asked, with what is wrong with each: the answer's form is made from it. */
export async function perform({ settings, input, view }: PerformContext): Promise<Result<Performed>> {
  const days = readNumber(input, 'days', readNumber(settings, 'days', SUPPLEMENT_SUSPENSION_DAYS));
  const fields = readTexts(input, 'fields');
  const askable = askableOf(view.release.content.form, view.instance.answers);
  const asked = askable.filter(({ id }) => fields.includes(id));
  const remarks = toRemarks(asked, (id) =>
    readText(input, remarkKey(askable.findIndex((known) => known.id === id))),
  );
  return ok({
    changes: {},
    values: {
      text: readText(input, 'text'),
      fields,
      remarks,
      asked: inWords(asked, readRemarks({ remarks })),
      days,
    },
    days,
  });
}
