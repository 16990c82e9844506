import type { FormDefinition } from '../../definition';
import { joinPath, type Issue, type Path } from '../../kernel';
import { isFormulaWord, isVariableName } from '../../logic';
import { FORM_LIMITS } from '../limits';
import { walkFields, walkSections } from '../walk';

/** Ids are unique in the form; keys among steps, among sections, among fields of the form and of each repeat. */
export function checkNames(definition: FormDefinition, issues: Issue[]): void {
  const names = new Names(issues);
  for (const [index, step] of definition.steps.entries()) {
    const place = joinPath('steps', String(index));
    names.takeId(step.id, place);
    names.takeKey(step.key, 'step', place);
  }
  for (const { section, place } of walkSections(definition)) {
    names.takeId(section.id, place);
    names.takeKey(section.key, 'section', place);
    if (section.repeat === undefined) continue;
    names.takeVariable(section.key, 'field', place);
    const { min, max } = section.repeat;
    if (min > max || max < 1 || max > FORM_LIMITS.repeatItems) {
      issues.push({
        code: 'form-repeat-bounds',
        path: joinPath(place, 'repeat'),
        params: { max: FORM_LIMITS.repeatItems, node: section.id },
      });
    }
  }
  let fields = 0;
  for (const { section, field, place } of walkFields(definition)) {
    fields += 1;
    names.takeId(field.id, place);
    names.takeVariable(field.key, section.repeat === undefined ? 'field' : `repeat ${section.key}`, place);
  }
  if (fields > FORM_LIMITS.fields)
    issues.push({
      code: 'form-too-large',
      path: 'steps',
      params: { what: 'fields', max: FORM_LIMITS.fields },
    });
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
