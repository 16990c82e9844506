import type {
  CheckDefinition,
  FieldDefinition,
  FormDefinition,
  Logic,
  SectionDefinition,
} from '../../definition';
import { isJsonObject, ok, type Json } from '../../kernel';
import { isFormulaWord, isVariableName } from '../../logic';
import { walkFields, walkSections } from '../walk';
import { formCommand, mapSections, refuse, type FormCommand } from './command';
import { findFieldById, isPinned } from './places';

/**
 * Gives a field of the form, outside repeats, another key and follows it into every formula. Refused where it could go
 * wrong: a key once published (`frozen`), one that is taken, and one that some formula or another field already mentions.
 */
export function renameKey(fieldId: string, key: string, frozen: ReadonlySet<string>): FormCommand {
  return formCommand('rename-key', (definition) => {
    const found = findFieldById(definition, fieldId);
    if (found === undefined) return refuse('command-unknown-node');
    const { section, field } = found;
    if (isPinned(section, fieldId)) return refuse('command-pinned-section');
    if (frozen.has(field.key)) return refuse('command-key-frozen', { key: field.key });
    if (!isVariableName(key) || key.startsWith('_') || isFormulaWord(key))
      return refuse('form-bad-key', { key });
    if (section.repeat !== undefined || isMentioned(definition, key))
      return refuse('command-key-in-use', { key });
    if (isShadowed(definition, field)) return refuse('command-key-in-use', { key: field.key });
    return ok(rename(definition, field, key));
  });
}

/** True when the new key names something already, in the answers or in a formula. */
function isMentioned(definition: FormDefinition, key: string): boolean {
  for (const { section } of walkSections(definition)) if (section.key === key) return true;
  for (const { field } of walkFields(definition)) if (field.key === key) return true;
  return [...logicsOf(definition)].some((logic) => mentions(logic, key));
}

/** True when a field of a repeat has the same key: there the name means that one. */
function isShadowed(definition: FormDefinition, renamed: FieldDefinition): boolean {
  for (const { field } of walkFields(definition))
    if (field !== renamed && field.key === renamed.key) return true;
  return false;
}

function* logicsOf(definition: FormDefinition): Generator<Logic> {
  for (const check of definition.checks ?? []) yield check.when;
  for (const { section } of walkSections(definition))
    if (section.visibleWhen !== undefined) yield section.visibleWhen;
  for (const { field } of walkFields(definition)) {
    for (const logic of [field.visibleWhen, field.requiredWhen, field.calculated])
      if (logic !== undefined) yield logic;
    for (const check of field.checks ?? []) yield check.when;
  }
}

function mentions(logic: Json, key: string): boolean {
  if (Array.isArray(logic)) return logic.some((item: Json) => mentions(item, key));
  if (!isJsonObject(logic)) return false;
  return Object.entries(logic).some(([name, args]) =>
    name === 'var' ? namesKey(args, key) : mentions(args, key),
  );
}

function namesKey(args: Json, key: string): boolean {
  const name: Json | undefined = Array.isArray(args) ? args[0] : args;
  return typeof name === 'string' && (name === key || name.startsWith(`${key}.`));
}

function rename(definition: FormDefinition, renamed: FieldDefinition, key: string): FormDefinition {
  const follow = (logic: Logic): Logic => renameIn(logic, renamed.key, key);
  const checked = (checks: readonly CheckDefinition[]) =>
    checks.map((check) => followCheck(check, follow, renamed.key, key));
  const changed = mapSections(definition, (section) => followSection(section, renamed, key, follow, checked));
  return definition.checks === undefined ? changed : { ...changed, checks: checked(definition.checks) };
}

function followSection(
  section: SectionDefinition,
  renamed: FieldDefinition,
  key: string,
  follow: (logic: Logic) => Logic,
  checked: (checks: readonly CheckDefinition[]) => readonly CheckDefinition[],
): SectionDefinition {
  const fields = section.fields.map((field) => {
    const next = followField(field, follow, checked);
    return field === renamed ? { ...next, key } : next;
  });
  return { ...section, ...mapPresent(section, ['visibleWhen'], follow), fields };
}

function followField(
  field: FieldDefinition,
  follow: (logic: Logic) => Logic,
  checked: (checks: readonly CheckDefinition[]) => readonly CheckDefinition[],
): FieldDefinition {
  const next = { ...field, ...mapPresent(field, ['visibleWhen', 'requiredWhen', 'calculated'], follow) };
  return field.checks === undefined ? next : { ...next, checks: checked(field.checks) };
}

/** The named formulas that are there, each followed; what is missing stays missing. */
function mapPresent<Name extends string>(
  node: { readonly [name in Name]?: Logic },
  names: readonly Name[],
  follow: (logic: Logic) => Logic,
): { readonly [name in Name]?: Logic } {
  const result: { [name in Name]?: Logic } = {};
  for (const name of names) {
    const logic = node[name];
    if (logic !== undefined) result[name] = follow(logic);
  }
  return result;
}

function followCheck(
  check: CheckDefinition,
  follow: (logic: Logic) => Logic,
  from: string,
  to: string,
): CheckDefinition {
  const next = { ...check, when: follow(check.when) };
  return check.at === undefined ? next : { ...next, at: check.at.map((key) => (key === from ? to : key)) };
}

function renameIn(logic: Json, from: string, to: string): Json {
  if (Array.isArray(logic)) return logic.map((item: Json) => renameIn(item, from, to));
  if (!isJsonObject(logic)) return logic;
  return Object.fromEntries(
    Object.entries(logic).map(([name, args]) => [
      name,
      name === 'var' ? renameVariable(args, from, to) : renameIn(args, from, to),
    ]),
  );
}

function renameVariable(args: Json, from: string, to: string): Json {
  if (Array.isArray(args)) return args.map((name: Json) => renameVariable(name, from, to));
  if (typeof args !== 'string') return args;
  return args === from || args.startsWith(`${from}.`) ? to + args.slice(from.length) : args;
}
