import type { Answers } from '../definition';
import { joinPath, splitPath, type Issue, type Json, type JsonObject, type Path } from '../kernel';
import { Evaluation } from './evaluation';
import { findItems } from './items';
import { judgeField, judgeFormCheck, judgeRepeat, type Judged, type Judgement } from './judge';
import { findField, getStep, readPath } from './paths';
import { scopeAt } from './state';
import type {
  CompiledField,
  CompiledForm,
  CompiledNode,
  CompiledSection,
  CompiledStep,
  DroppedValue,
  FormState,
  ValidatedForm,
  ValidationContext,
} from './types';
import { findUnknown, withoutUnknown } from './unknown';

const NOTHING_HIDDEN: ReadonlySet<Path> = new Set();
const NOTHING_UNKNOWN: readonly Path[] = [];

/**
 * Judges the whole form, as the browser does before it sends and the server before it accepts. Issue codes: those of the
 * field types, `required` or the type's own word for it, `repeat-min`, `repeat-max`, `repeat-malformed`, `check-failed`
 * {check, it, en}. Hidden fields are neither judged nor returned; what is not asked is dropped and reported.
 */
export function validateForm(
  form: CompiledForm,
  answers: Answers,
  context: ValidationContext,
): ValidatedForm {
  return validate(form, answers, context, undefined);
}

/** As validateForm, with the issues of one step; a check of the form belongs to the last step it is shown in. */
export function validateStep(
  form: CompiledForm,
  stepId: string,
  answers: Answers,
  context: ValidationContext,
): ValidatedForm {
  return validate(form, answers, context, getStep(form, stepId));
}

function validate(
  form: CompiledForm,
  answers: Answers,
  context: ValidationContext,
  step: CompiledStep | undefined,
): ValidatedForm {
  const evaluation = new Evaluation(form, answers, context, answers, NOTHING_HIDDEN).runAll();
  const { visible, hidden } = evaluation;
  const { failures, dropped } = evaluation.values;
  const judged: Judged = { form, visible, hidden, failures, context };
  const judgement: Judgement = { issues: [], scope: evaluation.scope };
  for (const node of inPageOrder(evaluation.pending))
    if (step === undefined || stepOf(node) === step) judgeNode(judged, judgement, node);
  judgeFormChecks(judged, judgement, step);
  const unknown =
    form.repeats.size === 0 && evaluation.asked === Object.keys(answers).length
      ? NOTHING_UNKNOWN
      : findUnknown(form, answers);
  for (const path of unknown) dropped.push({ path, reason: 'unknown' });
  const clean = !evaluation.hasEmpty && visible === answers && unknown.length === 0;
  return { answers: clean ? answers : collect(form, visible), issues: judgement.issues, dropped };
}

/** They nearly always are: to see that costs less than to sort. */
function inPageOrder(nodes: CompiledNode[]): readonly CompiledNode[] {
  for (let at = 1; at < nodes.length; at += 1)
    if ((nodes[at - 1]?.position ?? 0) > (nodes[at]?.position ?? 0))
      return nodes.sort((a, b) => a.position - b.position);
  return nodes;
}

function stepOf(node: CompiledNode): CompiledStep {
  return node.kind === 'section' ? node.step : node.section.step;
}

function judgeNode(judged: Judged, judgement: Judgement, node: CompiledNode): void {
  if (node.kind === 'field') judgeField(judged, judgement, node, judged.visible[node.key] ?? null, node.key);
  else if (node.repeat !== undefined)
    judgeItems(judged, judgement, node, node.repeat, { values: judged.visible, path: '', items: [] });
}

/** The item that is being judged, or the form itself. */
interface Holder {
  readonly values: JsonObject;
  readonly path: Path;
  readonly items: readonly JsonObject[];
}

function judgeItems(
  judged: Judged,
  judgement: Judgement,
  section: CompiledSection,
  repeat: string,
  holder: Holder,
): void {
  const path = joinPath(holder.path, repeat);
  const items = findItems(holder.values[repeat]) ?? [];
  judgeRepeat(judged, judgement, section, items.length, path);
  for (const item of items) {
    const inside = { values: item, path: joinPath(path, item._id), items: [item, ...holder.items] };
    judgement.scope.items = inside.items;
    judgeContent(judged, judgement, section, inside);
  }
  judgement.scope.items = holder.items;
}

function judgeContent(judged: Judged, judgement: Judgement, section: CompiledSection, holder: Holder): void {
  for (const field of section.fields) {
    const path = joinPath(holder.path, field.key);
    if (field.type.hasValue && !judged.hidden.has(path))
      judgeField(judged, judgement, field, holder.values[field.key] ?? null, path);
  }
  for (const inner of section.sections) {
    if (judged.hidden.has(joinPath(holder.path, inner.path))) continue;
    if (inner.repeat === undefined) judgeContent(judged, judgement, inner, holder);
    else judgeItems(judged, judgement, inner, inner.repeat, holder);
  }
}

function judgeFormChecks(judged: Judged, judgement: Judgement, step: CompiledStep | undefined): void {
  const { checks } = judged.form;
  if (checks.length === 0) return;
  const wrong = new Set(judgement.issues.map(({ path }) => splitPath(path)[0] ?? ''));
  for (const check of checks) {
    if (step === undefined || lastStep(check.at) === step) judgeFormCheck(judged, judgement, check, wrong);
  }
}

function lastStep(nodes: readonly CompiledNode[]): CompiledStep | undefined {
  return nodes
    .map(stepOf)
    .reduce(
      (last: CompiledStep | undefined, step) => (last === undefined || step.index > last.index ? step : last),
      undefined,
    );
}

/** The known keys that have a value, in page order. */
function collect(form: CompiledForm, visible: Answers): Answers {
  const result: Record<string, Json> = {};
  for (const section of form.sections) {
    if (section.within !== undefined) continue;
    if (section.repeat !== undefined) {
      const items = visible[section.repeat];
      if (items !== undefined && items !== null) result[section.repeat] = items;
    } else collectFields(section.fields, visible, result);
  }
  return result;
}

function collectFields(
  fields: readonly CompiledField[],
  visible: JsonObject,
  result: Record<string, Json>,
): void {
  for (const { key, type } of fields) {
    const value = visible[key];
    if (type.hasValue && value !== undefined && value !== null) result[key] = value;
  }
}

/** Issues of the one field at a path, as when the person leaves it; none where it is hidden or nothing stands there. */
export function validateField(
  form: CompiledForm,
  state: FormState,
  path: Path,
  context: ValidationContext,
): readonly Issue[] {
  const field = findField(form, path);
  if (field === undefined || !field.type.hasValue || state.hidden.has(path)) return [];
  const { value, failures } = parseAt(field, state, path);
  const judgement: Judgement = { issues: [], scope: scopeAt(form, state, path, context) };
  judgeField(
    { form, visible: state.visible, hidden: state.hidden, failures, context },
    judgement,
    field,
    value,
    path,
  );
  return judgement.issues;
}

function parseAt(
  field: CompiledField,
  state: FormState,
  path: Path,
): { readonly value: Json; readonly failures: ReadonlyMap<Path, readonly Issue[]> } {
  const raw = readPath(state.answers, path);
  if (field.calculated !== undefined || raw === null)
    return { value: readPath(state.visible, path), failures: new Map() };
  const parsed = field.type.parse(raw, field.settings);
  if (parsed.ok) return { value: parsed.value, failures: new Map() };
  const issues = parsed.error.map((issue) => ({
    ...issue,
    path: issue.path === '' ? path : `${path}.${issue.path}`,
  }));
  return { value: null, failures: new Map([[path, issues]]) };
}

/** What the form asks for among these answers, whatever its state; what it does not ask for is named. */
export function cleanDraft(
  form: CompiledForm,
  answers: Answers,
): { readonly answers: Answers; readonly dropped: readonly DroppedValue[] } {
  const unknown = findUnknown(form, answers);
  if (unknown.length === 0) return { answers, dropped: [] };
  return {
    answers: withoutUnknown(form, answers, new Set(unknown)),
    dropped: unknown.map((path) => ({ path, reason: 'unknown' })),
  };
}
