import type {
  CheckDefinition,
  FieldDefinition,
  FormDefinition,
  Logic,
  SectionDefinition,
  StepDefinition,
} from '../../definition';
import { isJsonObject, type Json, type JsonObject } from '../../kernel';
import { repeatsOf, walkFields, walkSections } from '../walk';
import type { FormFragment } from './fragment';
import { hasNode, idsOf } from './places';
import { readRoots, renameVariables } from './rename-variables';

export interface AdaptedFragment {
  readonly fragment: FormFragment;
  /** Names that its formulas read and that nothing in it or in the form has: what they meant stayed behind. */
  readonly missing: readonly string[];
}

export interface FragmentTarget {
  readonly definition: FormDefinition;
  /** Id of the section or step it goes into; of no importance for steps. */
  readonly parentId: string;
  /** What formulas may read beside fields: derived values of the service. */
  readonly facts?: readonly string[];
  newId(): string;
}

type Renames = ReadonlyMap<string, string>;

/**
 * Makes a fragment fit a form: new ids everywhere, keys that nothing there has, and its own formulas following its own
 * keys. A library section keeps its ids where they are free; a second copy of it in one form is the form's own.
 */
export function adaptFragment(fragment: FormFragment, target: FragmentTarget): AdaptedFragment {
  const names = new FreeNames(target);
  const renames = names.renamesOf(fragment);
  const adapted = new Adapter(target, names, renames).adapt(fragment);
  return { fragment: adapted, missing: missingNames(adapted, target) };
}

/** Keys taken in the scope a fragment goes into, and keys given to its parts. */
class FreeNames {
  private readonly variables = new Set<string>();
  private readonly sections = new Set<string>();
  private readonly steps: Set<string>;

  constructor({ definition, parentId }: FragmentTarget) {
    this.steps = new Set(definition.steps.map(({ key }) => key));
    const scope = scopeOf(definition, parentId);
    for (const { parents, section } of walkSections(definition)) {
      this.sections.add(section.key);
      if (section.repeat !== undefined && innermost(parents) === scope) this.variables.add(section.key);
    }
    for (const { field, repeats } of walkFields(definition))
      if (repeats.at(-1)?.id === scope) this.variables.add(field.key);
  }

  /** New names for what the fragment brings into the scope itself; inside its own repeats names are its own affair. */
  renamesOf(fragment: FormFragment): Renames {
    const renames = new Map<string, string>();
    const rename = (key: string) => {
      const free = freeName(key, this.variables);
      this.variables.add(free);
      if (free !== key) renames.set(key, free);
    };
    const intoScope = (section: SectionDefinition): void => {
      if (section.repeat !== undefined) return rename(section.key);
      section.fields.forEach(({ key }) => rename(key));
      section.sections?.forEach(intoScope);
    };
    if (fragment.kind === 'fields') fragment.fields.forEach(({ key }) => rename(key));
    else sectionsOf(fragment).forEach(intoScope);
    return renames;
  }

  sectionKey(key: string): string {
    return take(key, this.sections);
  }

  stepKey(key: string): string {
    return take(key, this.steps);
  }
}

class Adapter {
  constructor(
    private readonly target: FragmentTarget,
    private readonly names: FreeNames,
    private readonly renames: Renames,
  ) {}

  adapt(fragment: FormFragment): FormFragment {
    switch (fragment.kind) {
      case 'fields':
        return {
          kind: 'fields',
          fields: fragment.fields.map((field) => this.field(field, this.renames, true)),
        };
      case 'sections':
        return {
          kind: 'sections',
          sections: fragment.sections.map((each) => this.section(each, this.renames, true)),
        };
      case 'steps':
        return { kind: 'steps', steps: fragment.steps.map((each) => this.step(each)) };
    }
  }

  private step(step: StepDefinition): StepDefinition {
    const sections = step.sections.map((section) => this.section(section, this.renames, true));
    return { ...step, id: this.target.newId(), key: this.names.stepKey(step.key), sections };
  }

  private section(section: SectionDefinition, renames: Renames, inScope: boolean): SectionDefinition {
    const { definition, newId } = this.target;
    const kept = section.pinned !== undefined && !idsOf(section).some((id) => hasNode(definition, id));
    const { pinned: _pinned, localFields: _localFields, ...own } = section;
    const inner = section.repeat === undefined ? renames : withoutOwn(renames, section);
    const insideScope = inScope && section.repeat === undefined;
    const renamed = inScope && section.repeat !== undefined ? renames.get(section.key) : undefined;
    return {
      ...(kept ? section : own),
      id: kept ? section.id : newId(),
      key: this.names.sectionKey(renamed ?? section.key),
      ...(section.visibleWhen === undefined
        ? {}
        : { visibleWhen: renameVariables(section.visibleWhen, renames) }),
      fields: section.fields.map((field) => this.field(field, inner, insideScope, kept)),
      ...(section.sections === undefined
        ? {}
        : { sections: section.sections.map((each) => this.section(each, inner, insideScope)) }),
    };
  }

  private field(field: FieldDefinition, renames: Renames, inScope: boolean, kept = false): FieldDefinition {
    return {
      ...followed(field, renames),
      id: kept ? field.id : this.target.newId(),
      key: inScope ? (renames.get(field.key) ?? field.key) : field.key,
    };
  }
}

function followed(field: FieldDefinition, renames: Renames): FieldDefinition {
  const follow = (logic: Logic) => renameVariables(logic, renames);
  const { visibleWhen, requiredWhen, calculated, checks, settings } = field;
  return {
    ...field,
    ...(visibleWhen === undefined ? {} : { visibleWhen: follow(visibleWhen) }),
    ...(requiredWhen === undefined ? {} : { requiredWhen: follow(requiredWhen) }),
    ...(calculated === undefined ? {} : { calculated: follow(calculated) }),
    ...(checks === undefined ? {} : { checks: checks.map((check) => followCheck(check, renames)) }),
    ...(settings === undefined ? {} : { settings: followSettings(settings, renames) }),
  };
}

function followSettings(settings: JsonObject, renames: Renames): JsonObject {
  const changed: Json = renameVariables(settings, renames);
  return isJsonObject(changed) ? changed : settings;
}

function followCheck(check: CheckDefinition, renames: Renames): CheckDefinition {
  const { at } = check;
  return {
    ...check,
    when: renameVariables(check.when, renames),
    ...(at === undefined ? {} : { at: at.map((key) => renames.get(key) ?? key) }),
  };
}

/** Inside a repeat the names of its own fields mean those. */
function withoutOwn(renames: Renames, { fields, sections = [] }: SectionDefinition): Renames {
  const own = new Set([...fields, ...sections].map(({ key }) => key));
  return new Map([...renames].filter(([key]) => !own.has(key)));
}

function missingNames(fragment: FormFragment, { definition, facts = [] }: FragmentTarget): readonly string[] {
  const known = new Set<string>(facts);
  const learn = (form: FormDefinition) => {
    for (const { section } of walkSections(form)) known.add(section.key);
    for (const { field } of walkFields(form)) known.add(field.key);
  };
  const itself: FormDefinition = { ...definition, steps: toSteps(fragment) };
  learn(definition);
  learn(itself);
  const read = new Set<string>();
  for (const { section } of walkSections(itself))
    for (const root of readRoots(section.visibleWhen ?? null)) read.add(root);
  for (const { field } of walkFields(itself))
    for (const { visibleWhen, requiredWhen, calculated, checks, settings } of [field])
      for (const logic of [
        visibleWhen,
        requiredWhen,
        calculated,
        settings,
        ...(checks ?? []).map(({ when }) => when),
      ])
        for (const root of readRoots(logic ?? null)) read.add(root);
  return [...read].filter((name) => !known.has(name));
}

function toSteps(fragment: FormFragment): readonly StepDefinition[] {
  if (fragment.kind === 'steps') return fragment.steps;
  const alone = { id: '', key: '', title: { it: '' } };
  return [
    {
      ...alone,
      sections: fragment.kind === 'sections' ? fragment.sections : [{ ...alone, fields: fragment.fields }],
    },
  ];
}

function sectionsOf(fragment: FormFragment): readonly SectionDefinition[] {
  return toSteps(fragment).flatMap(({ sections }) => sections);
}

/** Id of the repeat in whose items stands what is put into that section; undefined for the form itself. */
function scopeOf(definition: FormDefinition, parentId: string): string | undefined {
  for (const { parents, section } of walkSections(definition))
    if (section.id === parentId) return innermost([...parents, section]);
  return undefined;
}

function innermost(sections: readonly SectionDefinition[]): string | undefined {
  return repeatsOf(sections).at(-1)?.id;
}

function take(key: string, taken: Set<string>): string {
  const free = freeName(key, taken);
  taken.add(free);
  return free;
}

/** The key itself where it is free, else with the first number from 2 on. */
function freeName(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  const base = key.replace(/\d+$/, '');
  for (let number = 2; ; number += 1) if (!taken.has(`${base}${number}`)) return `${base}${number}`;
}
