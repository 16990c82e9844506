import {
  compileForm,
  FIELD_SHEET,
  isJsonObject,
  type Answers,
  type CompiledForm,
  type FieldDefinition,
  type Json,
  type JsonObject,
  type SectionChanges,
  type SectionDefinition,
  type StepChanges,
  type StepDefinition,
  type Text,
} from '@istanze/shared';

const title: FieldDefinition = {
  id: 'title',
  key: 'title',
  type: 'localized-text',
  label: { it: 'Titolo', en: 'Title' },
  required: true,
};
const help: FieldDefinition = {
  id: 'help',
  key: 'help',
  type: 'localized-text',
  label: { it: 'Spiegazione', en: 'Explanation' },
  settings: { multiline: true },
};
const itemTitle: FieldDefinition = {
  id: 'itemTitle',
  key: 'itemTitle',
  type: 'localized-text',
  label: { it: 'Nome di ogni elemento', en: 'Name of each item' },
  help: { it: '{n} è il suo numero: «Veicolo {n}».', en: '{n} is its number: “Vehicle {n}”.' },
};

function numberField(key: string, label: Text): FieldDefinition {
  return { id: key, key, type: 'integer', label, width: 'half', settings: { min: 0, max: 500 } };
}

function toSheet(sections: readonly SectionDefinition[]): CompiledForm {
  return compileForm({
    version: 2,
    languages: ['it', 'en'],
    steps: [{ id: 'sheet', key: 'sheet', title: { it: 'Scheda' }, sections }],
  });
}

function part(id: string, name: Text, fields: readonly FieldDefinition[]): SectionDefinition {
  return { id, key: `${id}Part`, title: name, fields };
}

const content: Text = { it: 'Contenuto', en: 'Content' };
const rules: Text = { it: 'Regole', en: 'Rules' };

/** The property sheets, forms like any other; those of a field's settings are declared by its type. */
export const stepSheet = toSheet([part('content', content, [title, help])]);
export const sectionSheet = toSheet([part('content', content, [title, help])]);
export const repeatSheet = toSheet([
  part('content', content, [title, help]),
  part('rules', rules, [
    numberField('min', { it: 'Almeno', en: 'At least' }),
    numberField('max', { it: 'Al massimo', en: 'At most' }),
    itemTitle,
  ]),
]);

const fieldSheets = new Map<string, CompiledForm>();

/** The common sheet of fields with these sources to choose from; without any nothing is asked about them. */
export function fieldSheetFor(sources: readonly string[]): CompiledForm {
  const name = sources.join(' ');
  const known = fieldSheets.get(name) ?? toSheet(FIELD_SHEET.map((section) => withSources(section, sources)));
  fieldSheets.set(name, known);
  return known;
}

const SOURCED: ReadonlySet<string> = new Set(['source', 'readonlyWhenSourced']);

function withSources(section: SectionDefinition, paths: readonly string[]): SectionDefinition {
  const fields = paths.length === 0 ? section.fields.filter(({ key }) => !SOURCED.has(key)) : section.fields;
  return {
    ...section,
    fields: fields.map((field) => (field.key === 'source' ? { ...field, settings: { paths } } : field)),
  };
}

function toJson(text: Text): JsonObject {
  return text.en === undefined ? { it: text.it } : { it: text.it, en: text.en };
}

function toText(value: Json | undefined): Text | undefined {
  if (!isJsonObject(value) || typeof value['it'] !== 'string' || value['it'] === '') return undefined;
  const { it, en } = value;
  return typeof en === 'string' && en !== '' ? { it, en } : { it };
}

export function stepAnswers(step: StepDefinition): Answers {
  return { title: toJson(step.title), ...(step.help === undefined ? {} : { help: toJson(step.help) }) };
}

export function stepChanges(step: StepDefinition, answers: Answers): StepChanges {
  return { title: toText(answers['title']) ?? step.title, help: toText(answers['help']) };
}

export function sectionAnswers(section: SectionDefinition): Answers {
  const { repeat } = section;
  return {
    title: toJson(section.title),
    ...(section.help === undefined ? {} : { help: toJson(section.help) }),
    ...(repeat === undefined
      ? {}
      : { min: repeat.min, max: repeat.max, itemTitle: toJson(repeat.itemTitle) }),
  };
}

export function sectionChanges(section: SectionDefinition, answers: Answers): SectionChanges {
  const { repeat } = section;
  const numberOr = (key: string, before: number) => {
    const value = answers[key];
    return typeof value === 'number' ? value : before;
  };
  const changes: SectionChanges = {
    title: toText(answers['title']) ?? section.title,
    help: toText(answers['help']),
  };
  if (repeat === undefined) return changes;
  const repeated = {
    min: numberOr('min', repeat.min),
    max: numberOr('max', repeat.max),
    itemTitle: toText(answers['itemTitle']) ?? repeat.itemTitle,
  };
  return { ...changes, repeat: repeated };
}

/** The settings as a type's sheet has them: what was emptied is there as missing, or the type's default would come back. */
export function settingsOfSheet(sections: readonly SectionDefinition[], answers: Answers): JsonObject {
  const settings: Record<string, Json> = {};
  for (const section of sections) {
    if (section.repeat === undefined)
      for (const { key } of section.fields) settings[key] = answers[key] ?? null;
    else settings[section.key] = itemsOf(section, answers[section.key]);
  }
  return settings;
}

function itemsOf(section: SectionDefinition, value: Json | undefined): Json {
  if (!Array.isArray(value)) return [];
  const empty = Object.fromEntries(section.fields.map(({ key }) => [key, null]));
  return value.flatMap((item: Json) => (isJsonObject(item) ? [{ ...empty, ...item }] : []));
}
