import type { Answers, FieldDefinition, SectionDefinition } from '../definition';
import { fieldOf, isText, optionOf, textOf } from '../fields/define';
import type { Json, JsonObject, Text } from '../kernel';
import type { FieldChanges } from './commands';

/** The property sheet that all fields have in common, without their rules; what is particular to a type is in its `settingsForm`. */
export const FIELD_SHEET: readonly SectionDefinition[] = [
  {
    id: 'content',
    key: 'content',
    title: { it: 'Contenuto', en: 'Content' },
    fields: [
      fieldOf('label', 'localized-text', { it: 'Domanda', en: 'Question' }, { required: true }),
      fieldOf(
        'help',
        'localized-text',
        { it: 'Spiegazione', en: 'Explanation' },
        { settings: { multiline: true } },
      ),
      fieldOf(
        'width',
        'choice',
        { it: 'Larghezza', en: 'Width' },
        {
          settings: {
            options: [
              optionOf('full', 'Intera', 'Full'),
              optionOf('half', 'Metà', 'Half'),
              optionOf('third', 'Un terzo', 'A third'),
            ],
          },
        },
      ),
    ],
  },
  {
    id: 'rules',
    key: 'rules',
    title: { it: 'Regole', en: 'Rules' },
    fields: [fieldOf('required', 'yes-no', { it: 'È obbligatorio', en: 'It is required' })],
  },
  {
    id: 'data',
    key: 'data',
    title: { it: 'Dati', en: 'Data' },
    fields: [
      fieldOf('source', 'source', { it: 'Si compila da solo con', en: 'Filled in by itself with' }),
      fieldOf('readonlyWhenSourced', 'yes-no', {
        it: 'Se si compila da solo non si modifica',
        en: 'When filled in by itself it cannot be changed',
      }),
      fieldOf('reuse', 'yes-no', {
        it: 'Si può tenere nell’area personale',
        en: 'May be kept in the personal area',
      }),
      fieldOf('sensitive', 'yes-no', {
        it: 'È un dato particolare (art. 9 GDPR)',
        en: 'Special category of data (art. 9 GDPR)',
      }),
      fieldOf(
        'legalBasis',
        'localized-text',
        { it: 'Perché si può chiedere', en: 'Why it may be asked' },
        { settings: { multiline: true } },
      ),
    ],
  },
];

const TEXTS = ['label', 'help', 'legalBasis'] as const;
const FLAGS = ['required', 'readonlyWhenSourced', 'reuse', 'sensitive'] as const;
const WIDTHS = ['full', 'half', 'third'] as const;

/** The answers of the common sheet for a field; its rules are written elsewhere. */
export function toFieldSheet(field: FieldDefinition): Answers {
  const answers: Record<string, Json> = {};
  for (const name of TEXTS) if (field[name] !== undefined) answers[name] = toJson(field[name]);
  for (const name of [...FLAGS, 'width', 'source'] as const)
    if (field[name] !== undefined) answers[name] = field[name];
  return answers;
}

function toJson({ it, en }: Text): JsonObject {
  return en === undefined ? { it } : { it, en };
}

/**
 * The changes that a filled in sheet means for its field: what was emptied is taken away, what the sheet does not show is
 * left alone.
 */
export function fromFieldSheet(field: FieldDefinition, answers: Answers): FieldChanges {
  const text = (name: string): Text | undefined => (isText(answers[name]) ? answers[name] : undefined);
  const flag = (name: string): true | undefined => (answers[name] === true ? true : undefined);
  return {
    label: text('label') ?? field.label,
    help: text('help'),
    width: WIDTHS.find((width) => width === answers['width']),
    required: flag('required'),
    source: textOf(answers['source']) ?? undefined,
    readonlyWhenSourced: flag('readonlyWhenSourced'),
    reuse: flag('reuse'),
    sensitive: flag('sensitive'),
    legalBasis: text('legalBasis'),
  };
}
