import type { Answers } from '../definition';
import { isJsonObject, splitPath, type Json, type Path } from '../kernel';
import { Evaluation } from './evaluation';
import { findField, readPath, writePath } from './paths';
import type { CompiledField, CompiledForm, CompiledNode, FormChange, FormContext, FormState } from './types';

const NOTHING_HIDDEN: ReadonlySet<Path> = new Set();

/** Works out the whole form from its answers: what is visible, what is calculated. */
export function evaluateForm(form: CompiledForm, answers: Answers, context: FormContext): FormState {
  return toState(new Evaluation(form, answers, context, answers, NOTHING_HIDDEN).runAll());
}

function toState({ answers, visible, hidden }: Evaluation): FormState {
  return { answers, visible, hidden };
}

/** Paths of hidden fields and `#key` of hidden sections, for answers as they stand. */
export function visibility(form: CompiledForm, answers: Answers, context: FormContext): ReadonlySet<Path> {
  return evaluateForm(form, answers, context).hidden;
}

/** The visible answers with all calculations done. */
export function calculate(form: CompiledForm, answers: Answers, context: FormContext): Answers {
  return evaluateForm(form, answers, context).visible;
}

/**
 * Writes one value (`key`, `repeatKey.itemId.key`, a whole item at `repeatKey.itemId`, null to take away) and evaluates
 * again only what depends on it, as far as something really changes.
 */
export function applyChange(
  form: CompiledForm,
  state: FormState,
  path: Path,
  value: Json,
  context: FormContext,
): FormChange {
  const answers = writePath(state.answers, path, value);
  const evaluation = new Evaluation(form, answers, context, state.visible, state.hidden);
  const changed = new Set<Path>([path]);
  const pending = new Set<CompiledNode>();
  const spread = (node: CompiledNode, paths: readonly Path[]): void => {
    if (paths.length === 0) return;
    for (const changedPath of paths) changed.add(changedPath);
    for (const dependant of node.dependants) pending.add(dependant);
    if (node.kind === 'field') for (const required of node.requires) addPaths(changed, required, evaluation);
  };
  for (const [node, paths] of runChanged(evaluation, path)) spread(node, paths);
  for (let node = takeFirst(pending); node !== undefined; node = takeFirst(pending))
    spread(node, evaluation.run(node));
  return { state: toState(evaluation), changedPaths: [...changed] };
}

/** What the written path itself touches: one field, one field of one item, or a repeat with all its fields. */
function runChanged(
  evaluation: Evaluation,
  path: Path,
): readonly (readonly [CompiledNode, readonly Path[]])[] {
  const [first = '', itemId = '', key] = splitPath(path);
  const section = evaluation.form.repeats.get(first);
  if (section !== undefined && key === undefined) {
    const nodes: readonly CompiledNode[] = [section, ...section.fields];
    return [...nodes].sort((a, b) => a.order - b.order).map((node) => [node, evaluation.run(node)]);
  }
  const field = findField(evaluation.form, path);
  if (field === undefined) return [];
  return [[field, section === undefined ? evaluation.run(field) : evaluation.runIn(field, itemId)]];
}

function addPaths(changed: Set<Path>, field: CompiledField, evaluation: Evaluation): void {
  const { repeat } = field.section;
  if (repeat === undefined) changed.add(field.key);
  else for (const { _id } of evaluation.itemsOf(field.section)) changed.add(`${repeat}.${_id}.${field.key}`);
}

function takeFirst(pending: Set<CompiledNode>): CompiledNode | undefined {
  let first: CompiledNode | undefined;
  for (const node of pending) if (first === undefined || node.order < first.order) first = node;
  if (first !== undefined) pending.delete(first);
  return first;
}

/** What a field shows: what was written in it, or what was calculated. */
export function readValue(form: CompiledForm, state: FormState, path: Path): Json {
  const calculated = findField(form, path)?.calculated !== undefined;
  return readPath(calculated ? state.visible : state.answers, path);
}

/** True when the visible field at the path must have a value. */
export function isRequired(form: CompiledForm, state: FormState, path: Path, context: FormContext): boolean {
  const field = findField(form, path);
  if (field === undefined || !field.type.hasValue) return false;
  if (field.definition.required === true) return true;
  return field.requiredWhen?.(scopeAt(form, state, path, context)) === true;
}

/** The scope formulas at a path are evaluated in. */
export function scopeAt(form: CompiledForm, state: FormState, path: Path, context: FormContext) {
  const [first = '', itemId = ''] = splitPath(path);
  const item = form.repeats.has(first) ? readPath(state.visible, `${first}.${itemId}`) : undefined;
  return {
    answers: state.visible,
    item: isJsonObject(item) ? item : undefined,
    facts: context.facts,
    today: context.today,
  };
}
