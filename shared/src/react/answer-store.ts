import type { Answers } from '../definition';
import {
  applyChange,
  evaluateForm,
  isRequired,
  locate,
  readPath,
  readValue,
  validateField,
  findField,
  settingsAt,
} from '../form';
import type { AnswerChange, CompiledForm, ValidationContext } from '../form';
import { isJsonObject, splitPath, type Issue, type Json, type JsonObject, type Path } from '../kernel';
import { createTopics, type Topic } from './topics';

/** Answers being filled in, kept outside React: who reads a path hears of that path alone. */
export interface AnswerStore {
  readonly form: CompiledForm;
  readonly context: ValidationContext;
  /** What stands in the form, fields now hidden included. */
  answers(): Answers;
  /** What would be submitted: visible fields, calculations up to date. */
  visibleAnswers(): Answers;
  get(path: Path): Json;
  /** True for the path of a hidden field, `#key` of a hidden section. */
  isHidden(path: Path): boolean;
  isRequired(path: Path): boolean;
  /** Settings of the field at a path, with the options that may be chosen now. */
  settingsAt(path: Path): JsonObject;
  /** Writes what was typed (canonical where it can be) and tells the dependants; null takes the value away. */
  set(path: Path, value: Json): void;
  /** Takes other answers in place of these, without telling `onChange`: a merge with the server, an undo. */
  replace(answers: Answers): void;
  /** Issues shown at a field, its parts included. */
  issuesAt(path: Path): readonly Issue[];
  /** All issues shown, in page order. */
  issues(): readonly Issue[];
  /** Shows these and no others. */
  showIssues(issues: readonly Issue[]): void;
  /** Judges one field and shows what is wrong at it, or nothing; what is only missing waits for the submit. */
  judge(path: Path): readonly Issue[];
  /** What happens at the path; at `''` what happens to the issues as a whole. */
  topic(path: Path): Topic;
  /** Hears every change that came through `set`, for autosave. */
  onChange(listener: (change: AnswerChange) => void): () => void;
}

/** Path under which the issues as a whole are heard. */
export const ALL_ISSUES: Path = '';

/** A store over a compiled form; `answers` are a draft's, `context` what validation needs from outside. */
export function createAnswerStore(
  form: CompiledForm,
  answers: Answers,
  context: ValidationContext,
): AnswerStore {
  const topics = createTopics();
  const changeListeners = new Set<(change: AnswerChange) => void>();
  let state = evaluateForm(form, answers, context);
  let issues: ReadonlyMap<Path, readonly Issue[]> = new Map();

  const isTyped = (path: Path) => readPath(state.answers, path) !== null;

  /** One that was chosen may have gone with the change: that is said at once, nothing is dropped in silence. */
  const offersOptions = (path: Path) => (findField(form, path)?.options.length ?? 0) > 0;

  function showAt(path: Path, found: readonly Issue[]) {
    if (found.length === 0 && !issues.has(path)) return;
    const next = new Map(issues);
    if (found.length === 0) next.delete(path);
    else next.set(path, found);
    issues = next;
    topics.tell([path, ALL_ISSUES]);
  }
  function judge(path: Path): readonly Issue[] {
    const shown = issues.get(path) ?? NONE;
    const judged = state.hidden.has(path) ? NONE : validateField(form, state, path, context);
    const found = judged.filter(
      (issue) => isTyped(issue.path) || shown.some((other) => other.path === issue.path),
    );
    showAt(path, found);
    return found;
  }
  function set(path: Path, value: Json) {
    const base = readPath(state.answers, path);
    if (base === value) return;
    const change = applyChange(form, state, path, value, context);
    state = change.state;
    topics.tell(change.changedPaths);
    for (const changed of [path, ...change.changedPaths])
      if (issues.has(changed) || (changed !== path && offersOptions(changed))) judge(changed);
    changeListeners.forEach((listener) => listener({ path, base, value }));
  }
  function replace(next: Answers) {
    state = evaluateForm(form, next, context);
    topics.tellAll();
  }
  function showIssues(shown: readonly Issue[]) {
    const before = [...issues.keys()];
    issues = groupByOwner(form, shown);
    topics.tell([...before, ...issues.keys(), ALL_ISSUES]);
  }

  return {
    form,
    context,
    answers: () => state.answers,
    visibleAnswers: () => state.visible,
    get: (path) => readValue(form, state, path),
    isHidden: (path) => state.hidden.has(path),
    isRequired: (path) => isRequired(form, state, path, context),
    settingsAt: (path) => settingsAt(form, state, path, context),
    set,
    replace,
    issuesAt: (path) => issues.get(path) ?? NONE,
    issues: () => inPageOrder(form, state.answers, [...issues.values()].flat()),
    showIssues,
    judge,
    topic: topics.topic,
    onChange(listener) {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
  };
}

const NONE: readonly Issue[] = [];

/** Path of the field, item or repeat that shows an issue: parts of a composite value belong to their field. */
export function ownerOf(form: CompiledForm, path: Path): Path {
  return locate(form, path).ownerPath;
}

function groupByOwner(form: CompiledForm, issues: readonly Issue[]): ReadonlyMap<Path, readonly Issue[]> {
  const grouped = new Map<Path, readonly Issue[]>();
  for (const issue of issues) {
    const owner = ownerOf(form, issue.path);
    grouped.set(owner, [...(grouped.get(owner) ?? []), issue]);
  }
  return grouped;
}

function inPageOrder(form: CompiledForm, answers: Answers, issues: readonly Issue[]): readonly Issue[] {
  const placed = issues.map((issue) => ({ issue, place: placeOf(form, answers, issue.path) }));
  return placed.sort((a, b) => compare(a.place, b.place)).map(({ issue }) => issue);
}

/** Position of the repeat, of the item in it, and so on inwards; last that of the field. */
function placeOf(form: CompiledForm, answers: Answers, path: Path): readonly number[] {
  const { field, repeat } = locate(form, path);
  const segments = splitPath(path);
  const place: number[] = field === undefined ? [] : [field.position];
  for (let around = repeat; around !== undefined; around = around.within) {
    const depth = splitPath(around.pattern).length * 2;
    const items = readPath(answers, segments.slice(0, depth - 1).join('.'));
    const itemId = segments[depth - 1];
    const index = Array.isArray(items)
      ? items.findIndex((item: Json) => isJsonObject(item) && item['_id'] === itemId)
      : -1;
    place.unshift(around.position, index);
  }
  return place.length === 0 ? [Number.MAX_SAFE_INTEGER] : place;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((position, index) => position !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? -1) - (b[at] ?? -1);
}
