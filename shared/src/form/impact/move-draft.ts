import type { Answers } from '../../definition';
import { type Issue, type Json, type Path, type Text } from '../../kernel';
import { findField, readPath, writePath } from '../paths';
import { evaluateForm } from '../state';
import type { CompiledField, CompiledForm, FormContext, FormState } from '../types';
import { cleanDraft, validateForm } from '../validate';
import { mapValuesOf, valuesOf } from '../values-of';

/** An answer of a draft, or the place for one. */
export interface DraftAnswer {
  /** Id of the question. */
  readonly field: string;
  readonly label: Text;
  /** In the form it was answered in; in the later one for what is invalid or newly asked. */
  readonly path: Path;
}

/** An answer that would have been sent and is not any more: its question is gone, asks for another type, or is hidden. */
export interface LostAnswer extends DraftAnswer {
  readonly reason: 'removed' | 'retyped' | 'hidden';
  readonly value: Json;
}

export interface MovedDraft {
  /** What the later form takes over; answers to what it hides stay, since it may show again. */
  readonly answers: Answers;
  readonly lost: readonly LostAnswer[];
  /** Answers that were right and are not any more, with what is wrong. */
  readonly invalid: readonly (DraftAnswer & { readonly issue: Issue })[];
  /** Questions without an answer that were not asked before. */
  readonly newlyAsked: readonly (DraftAnswer & { readonly required: boolean })[];
  /** The same for the person, one sentence each: `moved-removed`, `moved-retyped`, `moved-hidden`, `moved-invalid`, `moved-asked` {label, labelEn}. */
  readonly explanation: readonly Issue[];
}

/** The day, and the facts as either release makes them. */
export interface MoveContext {
  readonly before: FormContext;
  readonly after: FormContext;
}

interface Standing extends FormState {
  readonly form: CompiledForm;
  readonly context: FormContext;
}

/** Takes the answers of a draft from one form to another; questions are known by their ids, whatever their keys. */
export function moveDraft(
  from: CompiledForm,
  to: CompiledForm,
  answers: Answers,
  context: MoveContext,
): MovedDraft {
  const moved = takeOver(from, to, answers);
  const was: Standing = {
    form: from,
    context: context.before,
    ...evaluateForm(from, answers, context.before),
  };
  const is: Standing = { form: to, context: context.after, ...evaluateForm(to, moved, context.after) };
  const lost = lostAnswers(was, is);
  const invalid = invalidAnswers(was, is);
  const newlyAsked = newQuestions(was, is);
  const explanation = [
    ...lost.map((answer) => explain(`moved-${answer.reason}`, answer)),
    ...invalid.map((answer) => explain('moved-invalid', answer)),
    ...newlyAsked.map((answer) => explain('moved-asked', answer)),
  ];
  return { answers: moved, lost, invalid, newlyAsked, explanation };
}

function explain(code: string, { path, label }: DraftAnswer): Issue {
  return { code, path, params: { label: label.it, labelEn: label.en ?? label.it } };
}

/** Fields that a person answers. */
function answerable(form: CompiledForm): readonly CompiledField[] {
  return form.fields.filter(({ type, calculated }) => type.hasValue && calculated === undefined);
}

/** The answers as the new form takes them: under the new key, away where the question went or its type cannot read them. */
function takeOver(from: CompiledForm, to: CompiledForm, answers: Answers): Answers {
  const heirs = answerable(from).map((field) => ({ field, heir: findHeir(field, to) }));
  const leaving = heirs.filter(({ field, heir }) => heir === undefined || heir.pattern !== field.pattern);
  let moved = answers;
  for (const { field, heir } of heirs)
    if (heir !== undefined && heir.pattern === field.pattern)
      moved = mapValuesOf(field, moved, (value) => readAs(heir, field, value));
  for (const { field } of leaving) moved = mapValuesOf(field, moved, () => null);
  for (const { field, heir } of leaving)
    for (const { path, value } of valuesOf(field, answers))
      if (heir !== undefined) moved = writePath(moved, pathOfHeir(path, heir), readAs(heir, field, value));
  return cleanDraft(to, moved).answers;
}

/** The same question in the new form, where its answers can go: in the items of the same repeats, or in none. */
function findHeir(field: CompiledField, to: CompiledForm): CompiledField | undefined {
  const found = to.byId.get(field.definition.id);
  if (found?.kind !== 'field' || !found.type.hasValue || found.calculated !== undefined) return undefined;
  return holderOf(found.pattern) === holderOf(field.pattern) ? found : undefined;
}

function holderOf(pattern: Path): Path {
  return pattern.slice(0, Math.max(pattern.lastIndexOf('.'), 0));
}

/** The same item, the key of the new form. */
function pathOfHeir(path: Path, heir: CompiledField): Path {
  return [...path.split('.').slice(0, -1), heir.key].join('.');
}

function readAs(heir: CompiledField, field: CompiledField, value: Json): Json {
  if (value === null || heir.definition.type === field.definition.type) return value;
  const parsed = heir.type.parse(value, heir.settings);
  return parsed.ok ? parsed.value : null;
}

function lostAnswers(was: Standing, is: Standing): readonly LostAnswer[] {
  return answerable(was.form).flatMap((field) => {
    const heir = findHeir(field, is.form);
    return valuesOf(field, was.visible).flatMap(({ path, value }): readonly LostAnswer[] => {
      const there = heir === undefined ? '' : pathOfHeir(path, heir);
      const stays = heir !== undefined && readPath(is.answers, there) !== null;
      if (stays && !is.hidden.has(there) && !isInHiddenRepeat(there, is)) return [];
      const reason = heir === undefined ? 'removed' : stays ? 'hidden' : 'retyped';
      return [{ ...answerOf(field, path), reason, value }];
    });
  });
}

/** True where the repeat around an item is hidden whole: what stands in it is not told apart then. */
function isInHiddenRepeat(path: Path, { visible }: Standing): boolean {
  const item = holderOf(path);
  return item !== '' && readPath(visible, item) === null;
}

function answerOf({ definition }: CompiledField, path: Path): DraftAnswer {
  return { field: definition.id, label: definition.label, path };
}

function invalidAnswers(was: Standing, is: Standing): MovedDraft['invalid'] {
  const known = new Set(
    validateForm(was.form, was.answers, was.context).issues.map(
      ({ code, path }) => `${code} ${idAt(was, path)}`,
    ),
  );
  return validateForm(is.form, is.answers, is.context).issues.flatMap((issue) => {
    const field = findField(is.form, issue.path);
    if (
      field === undefined ||
      readPath(is.answers, issue.path.split('.').slice(0, depthOf(field)).join('.')) === null
    )
      return [];
    return known.has(`${issue.code} ${idAt(is, issue.path)}`)
      ? []
      : [{ ...answerOf(field, issue.path), issue }];
  });
}

/** Segments of a path that lead to the field itself: each repeat around it adds the item. */
function depthOf({ pattern }: CompiledField): number {
  return pattern.split('.').length * 2 - 1;
}

/** A path by the id of its question, so that a new key is no new place. */
function idAt({ form }: Standing, path: Path): string {
  const field = findField(form, path);
  if (field === undefined) return path;
  const segments = path.split('.');
  const at = depthOf(field) - 1;
  return segments.map((segment, index) => (index === at ? `#${field.definition.id}` : segment)).join('.');
}

function newQuestions(was: Standing, is: Standing): MovedDraft['newlyAsked'] {
  return answerable(is.form).flatMap((field) => {
    const earlier = was.form.byId.get(field.definition.id);
    if (earlier?.kind === 'field' && earlier.type.hasValue && placesOf(earlier, was).length > 0) return [];
    return placesOf(field, is)
      .filter((path) => readPath(is.answers, path) === null)
      .map((path) => ({ ...answerOf(field, path), required: field.definition.required === true }));
  });
}

/** Where the field is to be answered: once, or in each item around it. */
function placesOf(field: CompiledField, { answers, hidden, visible }: Standing): readonly Path[] {
  const marked = mapValuesOf(field, answers, () => '?');
  return valuesOf(field, marked)
    .map(({ path }) => path)
    .filter(
      (path) => !hidden.has(path) && (holderOf(path) === '' || readPath(visible, holderOf(path)) !== null),
    );
}
