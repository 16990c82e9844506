import {
  compileForm,
  compileLogic,
  isJsonObject,
  walkFields,
  walkSections,
  type Answers,
  type CompiledForm,
  type FieldDefinition,
  type FormDefinition,
  type FormEnvironment,
  type IsoDate,
  type Json,
  type JsonObject,
  type LogicScope,
  type LogicType,
  type SectionDefinition,
} from '@istanze/shared';
import { questionFor } from './values';
import { repeatsAround, type Vocabulary } from './vocabulary';

/** A small form that asks what a rule reads, and how its answers become what the rule is evaluated on. */
export interface SampleForm {
  readonly form: CompiledForm;
  /** The same for the same questions. */
  readonly signature: string;
  toScope(answers: Answers, today: IsoDate): LogicScope;
}

const FACTS = 'facts';
const TITLE = { it: 'Risposte di prova', en: 'Sample answers' };

/**
 * Makes the sample form of a rule that stands at a node: the fields it reads, asked without conditions; what an item of
 * its own repeats answers is asked once. Undefined when there is nothing to ask or the rule does not compile.
 */
export function sampleForm(
  definition: FormDefinition,
  drawn: CompiledForm,
  facts: FormEnvironment,
  logic: Json,
  nodeId: string | undefined,
  vocabulary: Vocabulary,
): SampleForm | undefined {
  const compiled = compileLogic(logic, vocabulary.environment);
  if (!compiled.ok) return undefined;
  return sampleOf(definition, drawn, facts, compiled.value.dependencies, repeatsAround(definition, nodeId));
}

/** The sample form of what reads `dependencies`, inside the repeats `around`; undefined when there is nothing to ask. */
export function sampleOf(
  definition: FormDefinition,
  drawn: CompiledForm,
  facts: FormEnvironment,
  dependencies: readonly string[],
  around: readonly SectionDefinition[] = [],
): SampleForm | undefined {
  const sections = [
    ...topSections(definition, drawn, dependencies, around),
    ...factSection(facts, dependencies, drawn),
  ];
  if (sections.length === 0) return undefined;
  const form = compileForm({
    version: drawn.definition.version,
    languages: drawn.definition.languages,
    steps: [{ id: 'sample', key: 'sample', title: TITLE, sections }],
  });
  const signature = JSON.stringify(sections);
  return { form, signature, toScope: (answers, today) => toScope(answers, today, around) };
}

/** One section per section that is read; those around the rule do not repeat, the others keep their items. */
function topSections(
  definition: FormDefinition,
  drawn: CompiledForm,
  dependencies: readonly string[],
  around: readonly SectionDefinition[],
): readonly SectionDefinition[] {
  const patterns = new Map(drawn.fields.map((field) => [field.definition.id, field]));
  const isRead = (pattern: string) =>
    dependencies.some(
      (path) =>
        path === pattern ||
        path.startsWith(`${pattern}.`) ||
        (path.endsWith('.*') && pattern.startsWith(path.slice(0, -1))),
    );
  const asked = new Map<string, FieldDefinition[]>();
  for (const { section, field, repeats } of walkFields(definition)) {
    const compiled = patterns.get(field.id);
    if (compiled === undefined || !compiled.type.hasValue || !isRead(compiled.pattern)) continue;
    const outside = repeats.filter((repeat) => !around.includes(repeat));
    if (outside.length > 1) continue;
    asked.set(section.id, [...(asked.get(section.id) ?? []), asQuestion(field, compiled.valueType)]);
  }
  return [...walkSections(definition)].flatMap(({ section }) => {
    const fields = asked.get(section.id);
    const counted = section.repeat !== undefined && !around.includes(section) && isRead(section.key);
    if (fields === undefined && !counted) return [];
    return [asSection(section, fields ?? section.fields.slice(0, 1).map(withoutRules), around)];
  });
}

function asSection(
  { id, key, title, repeat }: SectionDefinition,
  fields: readonly FieldDefinition[],
  around: readonly SectionDefinition[],
): SectionDefinition {
  const repeats = repeat !== undefined && !around.some((one) => one.id === id);
  return {
    id,
    key: repeats ? key : `${key}_sample`,
    title,
    fields,
    ...(repeats ? { repeat: { ...repeat, min: 0 } } : {}),
  };
}

function withoutRules({ id, key, type, label, settings }: FieldDefinition): FieldDefinition {
  return {
    id,
    key,
    type,
    label,
    ...(settings === undefined ? {} : { settings: withoutConditions(settings) }),
  };
}

/** Every option is offered: what it depends on is not asked here. */
function withoutConditions(settings: JsonObject): JsonObject {
  const { options } = settings;
  if (!Array.isArray(options)) return settings;
  const offered = options.map((option: Json) => {
    if (!isJsonObject(option)) return option;
    const { visibleWhen: _visibleWhen, ...rest } = option;
    return rest;
  });
  return { ...settings, options: offered };
}

/** A calculated field is asked for its result, by a question of that type. */
function asQuestion(field: FieldDefinition, type: LogicType): FieldDefinition {
  if (field.calculated === undefined) return withoutRules(field);
  const question = questionFor(type);
  const { id, key, label } = field;
  return question === undefined ? withoutRules(field) : { id, key, label, type: question.type };
}

function factSection(
  { facts }: FormEnvironment,
  dependencies: readonly string[],
  drawn: CompiledForm,
): readonly SectionDefinition[] {
  const fields = Object.entries(facts ?? {}).flatMap(([name, type]): readonly FieldDefinition[] => {
    const question = questionFor(type);
    const isRead = dependencies.includes(name) && !drawn.byPattern.has(name);
    if (!isRead || question === undefined) return [];
    return [{ id: `fact-${name}`, key: name, type: question.type, label: { it: name, en: name } }];
  });
  return fields.length === 0 ? [] : [{ id: FACTS, key: `${FACTS}_sample`, title: TITLE, fields }];
}

/** Keys of items and of the form are told apart by the rule itself: each place may read all that was answered. */
function toScope(answers: Answers, today: IsoDate, around: readonly SectionDefinition[]): LogicScope {
  return { answers, items: around.map(() => answers), facts: answers, today };
}
