import {
  isJsonObject,
  updateCheck,
  updateField,
  updateSection,
  updateStep,
  walkFields,
  walkSections,
  type CheckDefinition,
  type FieldDefinition,
  type FormCommand,
  type FormDefinition,
  type Json,
  type JsonObject,
  type Locale,
  type SectionDefinition,
  type StepDefinition,
  type Text,
} from '@istanze/shared';

/** What a text is, to be put into words by the screen. */
export type TextRole =
  | { readonly key: 'text.title' | 'text.label' | 'text.help' | 'text.legalBasis' | 'text.itemTitle' }
  | { readonly key: 'text.message' | 'text.option'; readonly number: number }
  | { readonly key: 'text.setting'; readonly name: string };

/** A text of a form that people read, where it stands and how it is written. */
export interface FormText {
  /** The same as long as the text is there. */
  readonly id: string;
  /** The step, section or field it belongs to; none for the form. */
  readonly nodeId: string | undefined;
  readonly role: TextRole;
  readonly text: Text;
  write(text: Text): FormCommand;
}

/** Every text of a form, in page order, the checks of the form last. */
export function textsOf(definition: FormDefinition): readonly FormText[] {
  const steps = new Map(definition.steps.map((step) => [step.id, stepTexts(step)]));
  const texts: FormText[] = [];
  let step: string | undefined;
  const fields = groupFields(definition);
  for (const walked of walkSections(definition)) {
    if (walked.step.id !== step) texts.push(...(steps.get(walked.step.id) ?? []));
    steps.delete(walked.step.id);
    step = walked.step.id;
    texts.push(...sectionTexts(walked.section), ...(fields.get(walked.section.id) ?? []));
  }
  return [...texts, ...[...steps.values()].flat(), ...checkTexts(undefined, definition.checks)];
}

function groupFields(definition: FormDefinition): ReadonlyMap<string, readonly FormText[]> {
  const groups = new Map<string, FormText[]>();
  for (const { section, field } of walkFields(definition))
    groups.set(section.id, [...(groups.get(section.id) ?? []), ...fieldTexts(field)]);
  return groups;
}

function stepTexts({ id, title, help }: StepDefinition): readonly FormText[] {
  return [
    entry(id, 'title', { key: 'text.title' }, title, (text) => updateStep(id, { title: text })),
    ...optional(id, 'help', { key: 'text.help' }, help, (text) => updateStep(id, { help: text })),
  ];
}

function sectionTexts({ id, title, help, repeat }: SectionDefinition): readonly FormText[] {
  return [
    entry(id, 'title', { key: 'text.title' }, title, (text) => updateSection(id, { title: text })),
    ...optional(id, 'help', { key: 'text.help' }, help, (text) => updateSection(id, { help: text })),
    ...(repeat === undefined
      ? []
      : [
          entry(id, 'itemTitle', { key: 'text.itemTitle' }, repeat.itemTitle, (itemTitle) =>
            updateSection(id, { repeat: { ...repeat, itemTitle } }),
          ),
        ]),
  ];
}

function fieldTexts(field: FieldDefinition): readonly FormText[] {
  const { id, label, help, legalBasis, checks } = field;
  return [
    entry(id, 'label', { key: 'text.label' }, label, (text) => updateField(id, { label: text })),
    ...optional(id, 'help', { key: 'text.help' }, help, (text) => updateField(id, { help: text })),
    ...optional(id, 'legalBasis', { key: 'text.legalBasis' }, legalBasis, (text) =>
      updateField(id, { legalBasis: text }),
    ),
    ...checkTexts(id, checks),
    ...settingTexts(field),
  ];
}

function checkTexts(
  owner: string | undefined,
  checks: readonly CheckDefinition[] | undefined,
): readonly FormText[] {
  return (checks ?? []).map(({ id, message }, at) =>
    entry(owner, `checks.${id}`, { key: 'text.message', number: at + 1 }, message, (text) =>
      updateCheck(owner, id, { message: text }),
    ),
  );
}

type Route = readonly (string | number)[];

/** Texts stand anywhere in the settings of a type: whatever has the shape of one is one. */
function settingTexts({ id, settings }: FieldDefinition): readonly FormText[] {
  if (settings === undefined) return [];
  return [...findTexts(settings, [])].map(({ route, text }) =>
    entry(id, `settings.${route.join('.')}`, roleOf(route), text, (next) =>
      updateField(id, { settings: withText(settings, route, next) }),
    ),
  );
}

function* findTexts(json: Json, route: Route): Generator<{ readonly route: Route; readonly text: Text }> {
  if (Array.isArray(json)) {
    for (const [at, item] of json.entries()) yield* findTexts(item, [...route, at]);
    return;
  }
  if (!isJsonObject(json)) return;
  const { it, en } = json;
  if (typeof it === 'string') {
    yield { route, text: typeof en === 'string' ? { it, en } : { it } };
    return;
  }
  for (const [name, value] of Object.entries(json)) yield* findTexts(value, [...route, name]);
}

function roleOf(route: Route): TextRole {
  const [list, at] = route;
  if (list === 'options' && typeof at === 'number') return { key: 'text.option', number: at + 1 };
  return { key: 'text.setting', name: route.join(' ') };
}

function withText(settings: JsonObject, route: Route, { it, en }: Text): JsonObject {
  const written: JsonObject = en === undefined ? { it } : { it, en };
  const replaced = replaceAt(settings, route, written);
  return isJsonObject(replaced) ? replaced : settings;
}

function replaceAt(json: Json, [first, ...rest]: Route, value: JsonObject): Json {
  if (first === undefined) return value;
  if (Array.isArray(json))
    return json.map((item: Json, at) => (at === first ? replaceAt(item, rest, value) : item));
  if (!isJsonObject(json)) return json;
  return { ...json, [first]: replaceAt(json[first] ?? null, rest, value) };
}

function optional(
  nodeId: string,
  name: string,
  role: TextRole,
  text: Text | undefined,
  write: FormText['write'],
): readonly FormText[] {
  return text === undefined ? [] : [entry(nodeId, name, role, text, write)];
}

function entry(
  nodeId: string | undefined,
  name: string,
  role: TextRole,
  text: Text,
  write: FormText['write'],
): FormText {
  return { id: `${nodeId ?? ''} ${name}`, nodeId, role, text, write };
}

/** True for a text that has words in Italian and none in the language. */
export function isMissing({ text }: FormText, language: Locale): boolean {
  return text.it.trim() !== '' && (text[language] ?? '').trim() === '';
}

/** How much of a form is translated into a language; blank texts count as done. */
export function completeness(texts: readonly FormText[], language: Locale) {
  const missing = texts.filter((text) => isMissing(text, language)).length;
  return { done: texts.length - missing, total: texts.length };
}

/** A text with other words in one language; without them where they are emptied. */
export function translated(text: Text, language: Locale, words: string): Text {
  if (language === 'it') return { ...text, it: words };
  const { [language]: _before, ...rest } = text;
  return words.trim() === '' ? rest : { ...rest, [language]: words };
}
