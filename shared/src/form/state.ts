import type { Answers } from '../definition';
import { joinPath, type Json, type JsonObject, type Path } from '../kernel';
import { Evaluation } from './evaluation';
import { hasChosen } from './judge';
import { findField, itemsAround, locate, readPath, writePath } from './paths';
import type {
  CompiledField,
  CompiledForm,
  CompiledNode,
  CompiledSection,
  FormChange,
  FormContext,
  FormState,
} from './types';

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

/** What the written path itself touches: one field, one field of one item, or a repeat with all it holds. */
function runChanged(
  evaluation: Evaluation,
  path: Path,
): readonly (readonly [CompiledNode, readonly Path[]])[] {
  const { repeat, itemPath, field, pattern } = locate(evaluation.form, path);
  if (field !== undefined) return [[field, evaluation.runIn(field, itemPath)]];
  if (repeat === undefined || repeat.pattern !== pattern) return [];
  return contentOf(repeat)
    .sort((a, b) => a.order - b.order)
    .map((node) => [node, evaluation.run(node)]);
}

function contentOf(section: CompiledSection): CompiledNode[] {
  return [section, ...section.fields, ...section.sections.flatMap(contentOf)];
}

function addPaths(changed: Set<Path>, field: CompiledField, evaluation: Evaluation): void {
  for (const item of evaluation.itemsFor(field)) changed.add(joinPath(item?.path ?? '', field.key));
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

/**
 * The settings of the field at a path without the options that may not be chosen now. One that was chosen before stays, so
 * that it is seen and can be taken away.
 */
export function settingsAt(
  form: CompiledForm,
  state: FormState,
  path: Path,
  context: FormContext,
): JsonObject {
  const field = findField(form, path);
  if (field === undefined) return {};
  const { type, settings, options } = field;
  if (options.length === 0 || type.withoutOptions === undefined) return settings;
  const scope = scopeAt(form, state, path, context);
  const value = readPath(state.answers, path);
  const hidden = options.filter((option) => !option.holds(scope) && !hasChosen(value, option.value));
  return hidden.length === 0
    ? settings
    : type.withoutOptions(settings, new Set(hidden.map((option) => option.value)));
}

/** The scope formulas at a path are evaluated in. */
export function scopeAt(form: CompiledForm, state: FormState, path: Path, context: FormContext) {
  return {
    answers: state.visible,
    items: itemsAround(form, state.visible, path),
    facts: context.facts,
    today: context.today,
  };
}
