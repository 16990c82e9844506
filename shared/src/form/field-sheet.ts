import type { Answers, CheckDefinition, FieldDefinition, SectionDefinition } from '../definition';
import { fieldOf, isText, optionOf, textOf } from '../fields/define';
import {
  fail,
  isJsonObject,
  joinPath,
  ok,
  type Issue,
  type Json,
  type JsonObject,
  type Path,
  type Result,
  type Text,
} from '../kernel';
import { parseFormula, printFormula } from '../logic';
import type { FieldChanges } from './commands';
import { findItems } from './items';

const FORMULA = { rows: 2, maxLength: 2_000 } as const;
const FORMULA_HELP: Text = {
  it: 'Una formula, per esempio: isee <= 15000 € and resident == true',
  en: 'A formula, for example: isee <= 15000 € and resident == true',
};

/** The property sheet that all fields have in common; what is particular to a type is in its `settingsForm`. */
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
    fields: [
      fieldOf('required', 'yes-no', { it: 'È obbligatorio', en: 'It is required' }),
      formula('visibleWhen', { it: 'Mostra se', en: 'Show when' }),
      formula('requiredWhen', { it: 'Obbligatorio se', en: 'Required when' }),
      formula('calculated', { it: 'Si calcola così', en: 'Is calculated as' }),
    ],
  },
  {
    id: 'checks',
    key: 'checks',
    title: { it: 'Controlli', en: 'Checks' },
    repeat: { min: 0, max: 20, itemTitle: { it: 'Controllo {n}', en: 'Check {n}' } },
    fields: [
      { ...formula('when', { it: 'Deve essere vero che', en: 'It must be true that' }), required: true },
      fieldOf(
        'message',
        'localized-text',
        { it: 'Altrimenti si legge', en: 'Otherwise people read' },
        { required: true },
      ),
    ],
  },
  {
    id: 'data',
    key: 'data',
    title: { it: 'Dati', en: 'Data' },
    fields: [
      fieldOf(
        'source',
        'text',
        { it: 'Si compila da solo con', en: 'Filled in by itself with' },
        { settings: { maxLength: 100 } },
      ),
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

function formula(key: string, label: Text): FieldDefinition {
  return fieldOf(key, 'paragraph', label, { help: FORMULA_HELP, settings: FORMULA });
}

const TEXTS = ['label', 'help', 'legalBasis'] as const;
const FLAGS = ['required', 'readonlyWhenSourced', 'reuse', 'sensitive'] as const;
const FORMULAS = ['visibleWhen', 'requiredWhen', 'calculated'] as const;
const WIDTHS = ['full', 'half', 'third'] as const;

/** The answers of the common sheet for a field; formulas as lines of text. */
export function toFieldSheet(field: FieldDefinition): Answers {
  const answers: Record<string, Json> = {};
  for (const name of TEXTS) if (field[name] !== undefined) answers[name] = toJson(field[name]);
  for (const name of [...FLAGS, 'width', 'source'] as const)
    if (field[name] !== undefined) answers[name] = field[name];
  for (const name of FORMULAS) if (field[name] !== undefined) answers[name] = lineOf(field[name]);
  if (field.checks !== undefined) answers['checks'] = field.checks.map(toCheckItem);
  return answers;
}

function toCheckItem({ id, when, message }: CheckDefinition): JsonObject {
  return { _id: id, when: lineOf(when), message: toJson(message) };
}

function toJson({ it, en }: Text): JsonObject {
  return en === undefined ? { it } : { it, en };
}

/** Logic that no formula line can say is shown as JSON and left for the sheet to refuse. */
function lineOf(logic: Json): string {
  const printed = printFormula(logic);
  return printed.ok ? printed.value : JSON.stringify(logic);
}

/**
 * The changes that a filled in sheet means for its field: what was emptied is taken away, what the sheet does not show is
 * left alone. Issues of formulas, `logic-syntax`, at the sheet's paths.
 */
export function fromFieldSheet(field: FieldDefinition, answers: Answers): Result<FieldChanges> {
  const issues: Issue[] = [];
  const text = (name: string): Text | undefined => (isText(answers[name]) ? answers[name] : undefined);
  const flag = (name: string): true | undefined => (answers[name] === true ? true : undefined);
  const logic = (name: (typeof FORMULAS)[number]): Json | undefined =>
    readFormula(answers[name], field[name], name, issues);
  const changes: FieldChanges = {
    label: text('label') ?? field.label,
    help: text('help'),
    width: WIDTHS.find((width) => width === answers['width']),
    required: flag('required'),
    visibleWhen: logic('visibleWhen'),
    requiredWhen: logic('requiredWhen'),
    calculated: logic('calculated'),
    checks: readChecks(field, answers['checks'], issues),
    source: textOf(answers['source']) ?? undefined,
    readonlyWhenSourced: flag('readonlyWhenSourced'),
    reuse: flag('reuse'),
    sensitive: flag('sensitive'),
    legalBasis: text('legalBasis'),
  };
  return issues.length > 0 ? fail(issues) : ok(changes);
}

/** A line left as it was stands for the very same logic, whatever shape it has. */
function readFormula(
  value: Json | undefined,
  before: Json | undefined,
  path: Path,
  issues: Issue[],
): Json | undefined {
  const line = textOf(value);
  if (line === null) return undefined;
  if (before !== undefined && lineOf(before) === line) return before;
  const parsed = parseFormula(line);
  if (parsed.ok) return parsed.value;
  issues.push(...parsed.error.map((issue) => ({ ...issue, path })));
  return undefined;
}

function readChecks(
  field: FieldDefinition,
  value: Json | undefined,
  issues: Issue[],
): readonly CheckDefinition[] | undefined {
  const earlier = new Map((field.checks ?? []).map((check) => [check.id, check]));
  const checks = (findItems(value) ?? []).flatMap((item) => {
    const when = readFormula(
      item['when'],
      earlier.get(item._id)?.when,
      joinPath('checks', item._id, 'when'),
      issues,
    );
    const message = item['message'];
    if (when === undefined || !isJsonObject(message) || !isText(message)) return [];
    return [{ ...earlier.get(item._id), id: item._id, when, message }];
  });
  return checks.length === 0 ? undefined : checks;
}
