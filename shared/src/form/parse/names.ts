import type { FormDefinition, SectionDefinition } from '../../definition';
import { joinPath, type Issue, type Path } from '../../kernel';
import { isFormulaWord, isVariableName } from '../../logic';
import { FORM_LIMITS } from '../limits';
import { patternOf, repeatsOf, walkFields, walkSections, type WalkedSection } from '../walk';

/** Ids are unique in the form; keys among steps, among sections, among fields of the form and of each repeat. */
export function checkNames(definition: FormDefinition, issues: Issue[]): void {
  const names = new Names(issues);
  for (const [index, step] of definition.steps.entries()) {
    const place = joinPath('steps', String(index));
    names.takeId(step.id, place);
    names.takeKey(step.key, 'step', place);
  }
  let sections = 0;
  for (const walked of walkSections(definition)) {
    sections += 1;
    takeSection(names, walked);
    judgeSection(walked, issues);
  }
  let fields = 0;
  for (const { repeats, field, place } of walkFields(definition)) {
    fields += 1;
    names.takeId(field.id, place);
    names.takeVariable(field.key, scopeOf(repeats), place);
  }
  judgeCount('sections', sections, issues);
  judgeCount('fields', fields, issues);
}

function takeSection(names: Names, { parents, section, place }: WalkedSection): void {
  names.takeId(section.id, place);
  names.takeKey(section.key, 'section', place);
  if (section.repeat !== undefined) names.takeVariable(section.key, scopeOf(repeatsOf(parents)), place);
}

/** Where a key must be the only one of its name: the form, or an item of one repeat. */
function scopeOf(repeats: readonly SectionDefinition[]): string {
  return repeats.length === 0 ? 'field' : `repeat ${patternOf(repeats)}`;
}

function judgeSection({ parents, section, place }: WalkedSection, issues: Issue[]): void {
  const { id, repeat } = section;
  const { repeatDepth, sectionDepth, repeatItems } = FORM_LIMITS;
  if (parents.length === sectionDepth)
    issues.push({ code: 'form-too-deep', path: place, params: { max: sectionDepth, node: id } });
  if (repeat === undefined) return;
  if (repeatsOf(parents).length === repeatDepth)
    issues.push({ code: 'form-repeat-depth', path: place, params: { max: repeatDepth, node: id } });
  if (repeat.min > repeat.max || repeat.max < 1 || repeat.max > repeatItems) {
    const params = { max: repeatItems, node: id };
    issues.push({ code: 'form-repeat-bounds', path: joinPath(place, 'repeat'), params });
  }
}

function judgeCount(what: 'sections' | 'fields', count: number, issues: Issue[]): void {
  const max = FORM_LIMITS[what];
  if (count > max) issues.push({ code: 'form-too-large', path: 'steps', params: { what, max } });
}

class Names {
  private readonly taken = new Set<string>();

  constructor(private readonly issues: Issue[]) {}

  takeId(id: string, place: Path): void {
    this.take(`id ${id}`, { code: 'form-duplicate-id', path: joinPath(place, 'id'), params: { id } });
  }

  takeKey(key: string, scope: string, place: Path): void {
    this.take(`${scope} ${key}`, {
      code: 'form-duplicate-key',
      path: joinPath(place, 'key'),
      params: { key },
    });
  }

  /** A key that formulas read as a variable. */
  takeVariable(key: string, scope: string, place: Path): void {
    const readable = isVariableName(key) && !key.startsWith('_') && !isFormulaWord(key);
    if (!readable) this.issues.push({ code: 'form-bad-key', path: joinPath(place, 'key'), params: { key } });
    this.takeKey(key, scope, place);
  }

  private take(name: string, issue: Issue): void {
    if (this.taken.has(name)) this.issues.push(issue);
    this.taken.add(name);
  }
}
