import type { FormDefinition, Logic, SectionDefinition } from '../../../definition';
import { isJsonObject, type Json } from '../../../kernel';
import type { CompiledForm } from '../../types';
import { patternOf, repeatsOf, walkFields, walkSections, type WalkedField } from '../../walk';
import type { Cases } from './atom';
import { allOf, casesOf } from './cases-of';
import { isPossible, neededBy } from './is-possible';
import type { ValueSet } from './value-set';

/** A condition and the repeats in whose items it is asked, outer first. */
export interface Asked {
  readonly logic: Logic;
  readonly repeats: readonly SectionDefinition[];
}

/** How far the conditions of what a condition reads are followed. */
const MAX_STEPS = 3;

/** Judges the conditions of one form: whether they can hold together, or fail at all. */
export class FormConditions {
  private readonly fields = new Map<string, WalkedField>();
  private readonly parents = new Map<string, readonly SectionDefinition[]>();

  constructor(
    definition: FormDefinition,
    private readonly form: CompiledForm | undefined,
  ) {
    for (const { section, parents } of walkSections(definition)) this.parents.set(section.id, parents);
    for (const walked of walkFields(definition))
      this.fields.set(patternOf(walked.repeats, walked.field.key), walked);
  }

  /** False only when they certainly never hold together; with `followed`, also by what the fields they read ask for. */
  canHold(asked: readonly Asked[], followed: boolean): boolean {
    const cases = allOf(asked.map((each) => this.casesOf(each, false)));
    return cases === undefined || cases.some((one) => this.isPossible(one, followed ? MAX_STEPS : 0));
  }

  /** False only when the condition certainly never fails. */
  canFail(asked: Asked): boolean {
    return this.casesOf(asked, true).some((one) => this.isPossible(one, 0));
  }

  /** The conditions of the sections that a field, or a section, stands in. */
  around(section: SectionDefinition, isInside: boolean): readonly Asked[] {
    const parents = this.parents.get(section.id) ?? [];
    const sections = isInside ? [...parents, section] : parents;
    return sections.flatMap(({ id, visibleWhen }) => {
      if (visibleWhen === undefined) return [];
      return [{ logic: visibleWhen, repeats: repeatsOf(this.parents.get(id) ?? []) }];
    });
  }

  private casesOf({ logic, repeats }: Asked, denied: boolean): Cases {
    return casesOf(logic, denied, (term) => this.nameOf(term, repeats));
  }

  private isPossible(atoms: Cases[number], steps: number, seen: ReadonlySet<string> = new Set()): boolean {
    if (!isPossible(atoms, (term) => this.domainOf(term))) return false;
    if (steps === 0) return true;
    const needed = neededBy(atoms).filter((term) => !seen.has(term));
    const conditions = needed.flatMap((term) => this.conditionsOf(term));
    if (conditions.length === 0) return true;
    const cases = allOf([[atoms], ...conditions.map((each) => this.casesOf(each, false))]);
    const known = new Set([...seen, ...needed]);
    return cases === undefined || cases.some((one) => this.isPossible(one, steps - 1, known));
  }

  /** What must hold for the field behind a term to have a value. */
  private conditionsOf(term: string): readonly Asked[] {
    const walked = this.fieldOf(term);
    if (walked === undefined) return [];
    const { field, section, repeats } = walked;
    const own = field.visibleWhen === undefined ? [] : [{ logic: field.visibleWhen, repeats }];
    return [...own, ...this.around(section, true)];
  }

  /** A variable by the field it means, `@` before one of an item; any other term by its words and where it is asked. */
  private nameOf(term: Json, repeats: readonly SectionDefinition[]): string {
    const name = variableOf(term);
    if (name === undefined) return `${patternOf(repeats)}|${JSON.stringify(term)}`;
    const [root = ''] = name.split('.');
    for (let depth = repeats.length; depth > 0; depth--) {
      const around = repeats.slice(0, depth);
      if (this.fields.has(patternOf(around, root))) return `@${patternOf(around, name)}`;
    }
    return name;
  }

  private fieldOf(term: string): WalkedField | undefined {
    const path = term.startsWith('@') ? term.slice(1) : term;
    for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0))) {
      const found = this.fields.get(at);
      if (found !== undefined && found.repeats.length > 0 === term.startsWith('@')) return found;
    }
    return undefined;
  }

  private domainOf(term: string): ValueSet | undefined {
    const path = term.startsWith('@') ? term.slice(1) : term;
    if (this.fieldOf(term) === undefined) return undefined;
    const type = this.form?.byPattern.get(path)?.valueType;
    if (type?.kind === 'boolean') return { only: [true, false] };
    return type?.kind === 'choice' && type.options !== undefined ? { only: type.options } : undefined;
  }
}

function variableOf(term: Json): string | undefined {
  if (!isJsonObject(term)) return undefined;
  const args = term['var'];
  const name: Json | undefined = Array.isArray(args) ? args[0] : args;
  return typeof name === 'string' && name !== '' ? name : undefined;
}
