import { fail, localize, ok, type FieldDefinition, type Json, type JsonObject } from '@istanze/shared';
import type { Issue, Result, SectionDefinition, Text } from '@istanze/shared';
import type { ActivityView, PerformContext, Performed } from '../activity-type';
import { fieldOf, optionsOf, paragraphOf, sectionOf } from '../declare';
import { readItems, readText, readWords } from '../read-settings';

const RESULTS = optionsOf([
  ['yes', { it: 'Sì', en: 'Yes' }],
  ['no', { it: 'No', en: 'No' }],
  ['not-applicable', { it: 'Non serve', en: 'Not applicable' }],
]);

export function inputForm(
  settings: JsonObject,
  outcome: string,
  view: ActivityView,
): readonly SectionDefinition[] {
  const strict = readText(settings, 'strictOutcome') === outcome;
  const checks = labelsOf(settings).map(({ key, label, help }) =>
    fieldOf(key, 'choice', label, {
      required: strict,
      settings: RESULTS,
      ...(help.it === '' ? {} : { help }),
    }),
  );
  const confirms = readItems(settings, 'confirms').map((item) => confirmField(item, strict, view));
  const notes = paragraphOf('notes', { it: 'Note interne', en: 'Internal notes' });
  return [
    sectionOf('checklist', { it: 'Controlli', en: 'Checks' }, ...checks),
    sectionOf('confirmation', { it: 'Valori da confermare', en: 'Values to confirm' }, ...confirms),
    sectionOf('remarks', { it: 'Note', en: 'Notes' }, notes),
  ].filter(({ fields }) => fields.length > 0);
}

function labelsOf(settings: JsonObject) {
  return readItems(settings, 'checks').map((item, index) => ({
    key: `check${index + 1}`,
    label: readWords(item, 'label', { it: `Controllo ${index + 1}` }),
    help: readWords(item, 'help', { it: '' }),
  }));
}

/** The value the tables gave stands ready; where they gave none the operator must say it. */
function confirmField(item: JsonObject, strict: boolean, view: ActivityView): FieldDefinition {
  const derived = readText(item, 'derived');
  const current = view.instance.derived[derived] ?? null;
  const label: Text = readWords(item, 'label', { it: derived });
  const values = valuesOf(item, view);
  const rest = { required: strict, ...(current === null ? {} : { default: current }) };
  if (values.length === 0) return fieldOf(confirmKey(derived), 'text', label, rest);
  const settings = optionsOf(values.map((value) => [value, { it: value }] as const));
  return fieldOf(confirmKey(derived), 'choice', label, { ...rest, settings });
}

function confirmKey(derived: string): string {
  return `confirm_${derived}`;
}

function valuesOf(item: JsonObject, { release }: ActivityView): readonly string[] {
  const written = readText(item, 'options').split('\n');
  const table = release.content.configuration.tables[readText(item, 'table')];
  const all = [...written.map((value) => value.trim()), ...Object.keys(table?.rows ?? {})];
  return [...new Set(all)].filter((value) => value !== '');
}

/** For the strict outcome no check may be answered no: `checklist-incomplete` at each that is. */
export async function perform({
  settings,
  outcome,
  input,
  view,
}: PerformContext): Promise<Result<Performed>> {
  const labels = labelsOf(settings);
  const failed = labels.filter(({ key }) => input[key] === 'no');
  if (readText(settings, 'strictOutcome') === outcome && failed.length > 0) {
    return fail(failed.map(({ key }): Issue => ({ code: 'checklist-incomplete', path: key })));
  }
  const confirmed = confirmedValues(settings, input);
  const checks = labels.map(({ key, label }) => ({
    label: localize(label, 'it'),
    result: input[key] ?? null,
  }));
  return ok({
    changes:
      Object.keys(confirmed).length === 0 ? {} : { derived: { ...view.instance.derived, ...confirmed } },
    values: { checks, confirmed, notes: readText(input, 'notes') },
  });
}

function confirmedValues(settings: JsonObject, input: JsonObject): Readonly<Record<string, Json>> {
  const entries = readItems(settings, 'confirms').flatMap((item) => {
    const derived = readText(item, 'derived');
    const value = input[confirmKey(derived)] ?? null;
    return value === null ? [] : [[derived, value] as const];
  });
  return Object.fromEntries(entries);
}
