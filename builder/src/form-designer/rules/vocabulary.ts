import {
  joinPath,
  localize,
  patternOf,
  repeatsOf,
  settingsOf,
  typesOf,
  walkFields,
  walkSections,
  type CompiledField,
  type CompiledForm,
  type FormDefinition,
  type FormEnvironment,
  type Locale,
  type LogicEnvironment,
  type LogicType,
  type Path,
  type SectionDefinition,
} from '@istanze/shared';

export interface VariableOption {
  readonly value: string;
  readonly label: string;
}

/** Something a formula may read, with the words a person knows it by. */
export interface Variable {
  /** As it is written in the formula: `isee`, `vehicles.plate`, `residence.postalCode`. */
  readonly name: string;
  /** Where its answer stands, from the form: `vehicles.plate` also for what an item calls `plate`. */
  readonly pattern: Path;
  readonly label: string;
  /** Part of a composite answer: its name, put into words by the screen. */
  readonly part: string | undefined;
  /** Title of the section it stands in; empty for what is no field. */
  readonly group: string;
  readonly type: LogicType;
  readonly options: readonly VariableOption[];
  readonly fieldId: string | undefined;
}

/** What a rule at one place of the form can talk about. */
export interface Vocabulary {
  readonly variables: readonly Variable[];
  /** What its logic is compiled against. */
  readonly environment: LogicEnvironment;
  readonly tables: readonly string[];
  find(name: string): Variable | undefined;
}

/** Which repeats a node's rules stand in, outer first: those of its items for a field, those around it for a section. */
export function repeatsAround(definition: FormDefinition, nodeId: string | undefined) {
  for (const { field, repeats } of walkFields(definition)) if (field.id === nodeId) return repeats;
  for (const { section, parents } of walkSections(definition))
    if (section.id === nodeId) return repeatsOf(parents);
  return [];
}

/** The vocabulary of the rules of a node; of the form's own checks without one. */
export function vocabularyOf(
  form: CompiledForm,
  facts: FormEnvironment,
  nodeId: string | undefined,
  locale: Locale,
): Vocabulary {
  const around = repeatsAround(form.definition, nodeId);
  const environment = environmentAround(form, facts, around);
  const variables = [
    ...fieldVariables(form, around, locale),
    ...repeatVariables(form, around, locale),
    ...Object.entries(facts.facts ?? {}).map(([name, type]) => factVariable(name, type)),
  ];
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  return {
    variables,
    environment,
    tables: Object.keys(facts.tables ?? {}),
    find: (name) => byName.get(name),
  };
}

/** What the rules of a node are compiled against. */
export function environmentAt(
  form: CompiledForm,
  facts: FormEnvironment,
  nodeId: string | undefined,
): LogicEnvironment {
  return environmentAround(form, facts, repeatsAround(form.definition, nodeId));
}

function environmentAround(
  form: CompiledForm,
  { facts, tables }: FormEnvironment,
  around: readonly SectionDefinition[],
): LogicEnvironment {
  const items = around.map((_repeat, depth) => {
    const key = patternOf(around.slice(0, depth + 1));
    return { key, typeOf: (name: string) => typeInside(form, key, name) };
  });
  return {
    typeOf: typesOf(form),
    factTypeOf: (name) => facts?.[name],
    items: items.reverse(),
    ...(tables === undefined ? {} : { tables }),
  };
}

/** The type of a name inside the items of a repeat: a field's, or the list of a repeat inside. */
function typeInside(form: CompiledForm, repeat: Path, name: string): LogicType | undefined {
  const pattern = joinPath(repeat, name);
  const field = form.byPattern.get(pattern);
  if (field !== undefined) return field.type.hasValue ? field.valueType : undefined;
  if (!form.repeats.has(pattern)) return undefined;
  return { kind: 'list', of: { kind: 'object', parts: partsInside(form, pattern) } };
}

function partsInside(form: CompiledForm, repeat: Path): Readonly<Record<string, LogicType>> {
  const inside = form.fields.filter(({ pattern, key }) => pattern === joinPath(repeat, key));
  return Object.fromEntries(
    inside.filter(({ type }) => type.hasValue).map(({ key, valueType }) => [key, valueType]),
  );
}

function fieldVariables(
  form: CompiledForm,
  around: readonly SectionDefinition[],
  locale: Locale,
): readonly Variable[] {
  const repeats = new Map([...walkFields(form.definition)].map(({ field, repeats }) => [field.id, repeats]));
  return form.fields
    .filter(({ type }) => type.hasValue)
    .flatMap((field) => {
      const own = repeats.get(field.definition.id) ?? [];
      const shared = own.filter((section, depth) => around[depth]?.id === section.id).length;
      const outside = own.slice(shared);
      return withParts(field, nameFrom(own, outside, field.key), outside.length, locale);
    });
}

/** Inside its own items a field is called by its key, from elsewhere through the lists it stands in. */
function nameFrom(
  own: readonly SectionDefinition[],
  outside: readonly SectionDefinition[],
  key: string,
): Path {
  return outside.length === 0 || own.length === 0 ? key : patternOf(outside, key);
}

function withParts(field: CompiledField, name: Path, lists: number, locale: Locale): readonly Variable[] {
  const { definition, section, valueType, pattern } = field;
  const whole = {
    name,
    pattern,
    label: localize(definition.label, locale),
    part: undefined,
    group: localize(section.definition.title, locale),
    type: inLists(valueType, lists),
    options: optionsOf(field, locale),
    fieldId: definition.id,
  };
  if (valueType.kind !== 'object') return [whole];
  const parts = Object.entries(valueType.parts).map(([part, type]): Variable => ({
    ...whole,
    name: joinPath(name, part),
    pattern: joinPath(pattern, part),
    part,
    type: inLists(type, lists),
    options: [],
  }));
  return [whole, ...parts];
}

function inLists(type: LogicType, lists: number): LogicType {
  return lists === 0 ? type : inLists({ kind: 'list', of: type }, lists - 1);
}

/** The options of a choice, in the words of its own type. */
function optionsOf(field: CompiledField, locale: Locale): readonly VariableOption[] {
  const { valueType, type, definition } = field;
  const choice = valueType.kind === 'list' ? valueType.of : valueType;
  if (choice.kind !== 'choice') return [];
  const settings = settingsOf(type, definition);
  return (choice.options ?? []).map((value) => ({
    value,
    label: type.print(valueType.kind === 'list' ? [value] : value, settings, locale),
  }));
}

function repeatVariables(
  form: CompiledForm,
  around: readonly SectionDefinition[],
  locale: Locale,
): readonly Variable[] {
  return [...walkSections(form.definition)]
    .filter(({ section }) => section.repeat !== undefined && !around.includes(section))
    .map(({ section, parents }): Variable => {
      const own = [...repeatsOf(parents), section];
      const shared = own.filter((one, depth) => around[depth]?.id === one.id).length;
      const pattern = patternOf(own);
      const item: LogicType = { kind: 'object', parts: partsInside(form, pattern) };
      return {
        name: patternOf(own.slice(shared)),
        pattern,
        label: localize(section.title, locale),
        part: undefined,
        group: '',
        type: inLists({ kind: 'list', of: item }, own.length - shared - 1),
        options: [],
        fieldId: section.id,
      };
    });
}

function factVariable(name: string, type: LogicType): Variable {
  return {
    name,
    pattern: name,
    label: name,
    part: undefined,
    group: '',
    type,
    options: [],
    fieldId: undefined,
  };
}
