import {
  findFieldType,
  validateForm,
  sheetForm,
  walkFields,
  walkSections,
  type FieldDefinition,
  type FieldType,
  type FormDefinition,
  type Json,
  type JsonObject,
  type SectionDefinition,
} from '@istanze/shared';

const STARTER_ITEMS = 2;
const STARTER_TEXT = { it: 'Testo da scrivere', en: 'Text to write' };
const NO_DAY = { today: '2000-01-01' };

/**
 * Settings with which a new field of a type already works, so that it can be drawn and saved at once: what the type's own
 * property sheet requires is filled with a text to be replaced, lists get two entries. Nothing here knows a type by name.
 */
export function starterSettings(typeName: string): JsonObject {
  const type = findFieldType(typeName);
  return type === undefined ? {} : fillRequired(type);
}

function fillRequired(type: FieldType): JsonObject {
  const settings: Record<string, Json> = { ...type.defaultSettings };
  if (validateForm(sheetForm(type), settings, NO_DAY).issues.length === 0) return settings;
  for (const section of type.settingsForm) Object.assign(settings, starterAnswers(section, settings));
  return settings;
}

function starterAnswers(section: SectionDefinition, settings: JsonObject): JsonObject {
  if (section.repeat !== undefined) {
    const present = settings[section.key];
    if (section.repeat.min === 0 || (Array.isArray(present) && present.length >= section.repeat.min))
      return {};
    const count = Math.max(section.repeat.min, Math.min(STARTER_ITEMS, section.repeat.max));
    return { [section.key]: Array.from({ length: count }, (_, at) => starterItem(section, at + 1)) };
  }
  const missing = section.fields.filter((field) => field.required === true && isEmpty(settings[field.key]));
  return Object.fromEntries(missing.map((field) => [field.key, starterValue(field, '')]));
}

/** An entry of a list; what is not required stands there as missing, as the type's own shape has it. */
function starterItem(section: SectionDefinition, position: number): JsonObject {
  const values = section.fields.map((field): readonly [string, Json] => [
    field.key,
    field.required === true ? starterValue(field, ` ${position}`) : null,
  ]);
  return { ...Object.fromEntries(values), _id: String(position) };
}

function starterValue(field: FieldDefinition, suffix: string): Json {
  const type = findFieldType(field.type);
  const text = { it: `${STARTER_TEXT.it}${suffix}`, en: `${STARTER_TEXT.en}${suffix}` };
  const parsed = type?.parse(text, { ...type.defaultSettings, ...field.settings });
  return parsed?.ok === true && parsed.value !== null ? parsed.value : text.it;
}

function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && 'it' in value && value['it'] === '';
}

/** A new field of a type, with a key that nothing in the form uses. */
export function newField(definition: FormDefinition, type: FieldType, id: string): FieldDefinition {
  const settings = starterSettings(type.type);
  return {
    id,
    key: freeKey(definition, camel(type.type)),
    type: type.type,
    label: type.name,
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
  };
}

/** `base` followed by the first number with which no step, section or field of the form has that key. */
export function freeKey(definition: FormDefinition, base: string): string {
  const taken = new Set(definition.steps.map(({ key }) => key));
  for (const { section } of walkSections(definition)) taken.add(section.key);
  for (const { field } of walkFields(definition)) taken.add(field.key);
  for (let number = 1; ; number++) if (!taken.has(`${base}${number}`)) return `${base}${number}`;
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
