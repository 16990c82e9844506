import { joinPath, splitPath, type Issue, type Json, type JsonObject, type Path } from '../kernel';
import type { LogicScope } from '../logic';
import type {
  CompiledCheck,
  CompiledField,
  CompiledForm,
  CompiledNode,
  CompiledSection,
  ValidationContext,
} from './types';

/** What judging needs of an evaluated form. */
export interface Judged {
  readonly form: CompiledForm;
  readonly visible: JsonObject;
  readonly hidden: ReadonlySet<Path>;
  readonly failures: ReadonlyMap<Path, readonly Issue[]>;
  readonly context: ValidationContext;
}

/** Mutable on purpose: one scope and one list serve the whole validation. */
export interface Judgement {
  readonly issues: Issue[];
  readonly scope: { items: readonly JsonObject[] | undefined } & LogicScope;
}

/** Issues of one visible field with one value: unreadable, missing, wrong, or against its own checks. */
export function judgeField(
  judged: Judged,
  judgement: Judgement,
  field: CompiledField,
  value: Json,
  path: Path,
): void {
  const { issues, scope } = judgement;
  if (judged.failures.size > 0) {
    const failures = judged.failures.get(path);
    if (failures !== undefined) {
      issues.push(...failures);
      return;
    }
  }
  if (value === null) {
    const { definition, requiredWhen, type } = field;
    if (definition.required !== true && (requiredWhen === undefined || !requiredWhen(scope))) return;
    issues.push({ code: type.missing ?? 'required', path });
    return;
  }
  const found = field.validate(value, judged.context);
  if (found.length > 0)
    for (const issue of found) issues.push({ ...issue, path: joinPath(path, issue.path) });
  else if (field.options.some((option) => hasChosen(value, option.value) && !option.holds(scope)))
    issues.push({ code: 'option-unavailable', path });
  else if (field.checks.length > 0) judgeFieldChecks(judgement, field, path);
}

/** True when a choice is, or a choice of several holds, that option. */
export function hasChosen(value: Json, option: string): boolean {
  return value === option || (Array.isArray(value) && value.includes(option));
}

function judgeFieldChecks({ issues, scope }: Judgement, field: CompiledField, path: Path): void {
  for (const check of field.checks) {
    if (check.holds(scope)) continue;
    for (const node of check.at)
      issues.push({ code: 'check-failed', path: pathBeside(node, path), params: check.params });
  }
}

/** Where a node stands that shares items with a path: in the same items, as far as both are in them. */
function pathBeside(node: CompiledNode, path: Path): Path {
  let depth = 0;
  for (let around = node.within; around !== undefined; around = around.within) depth += 2;
  return joinPath(...splitPath(path).slice(0, depth), keyOf(node));
}

function keyOf(node: CompiledNode): string {
  return node.kind === 'field' ? node.key : (node.repeat ?? node.path);
}

export function judgeRepeat(
  { failures }: Judged,
  { issues }: Judgement,
  { definition }: CompiledSection,
  count: number,
  path: Path,
): void {
  if (definition.repeat === undefined) return;
  const { min, max } = definition.repeat;
  const failed = failures.get(path);
  if (failed !== undefined) issues.push(...failed);
  else if (count < min) issues.push({ code: 'repeat-min', path, params: { min } });
  else if (count > max) issues.push({ code: 'repeat-max', path, params: { max } });
}

/** A check of the form: asked where what it is shown at is visible and nothing it reads is wrong in itself. */
export function judgeFormCheck(
  { hidden }: Judged,
  { issues, scope }: Judgement,
  check: CompiledCheck,
  wrong: ReadonlySet<Path>,
): void {
  if (!check.at.some((node) => !hidden.has(pathOf(node))) && check.at.length > 0) return;
  if (check.reads.some((node) => wrong.has(rootOf(node)))) return;
  if (check.holds(scope)) return;
  const shown = check.at.length > 0 ? check.at : [undefined];
  for (const node of shown) {
    issues.push({ code: 'check-failed', path: node === undefined ? '' : rootOf(node), params: check.params });
  }
}

function pathOf(node: CompiledNode): Path {
  return node.kind === 'section' ? node.path : node.pattern;
}

/** The answers key under which a node stands. */
function rootOf(node: CompiledNode): Path {
  return node.kind === 'section' && node.repeat === undefined
    ? node.path
    : (splitPath(node.pattern)[0] ?? '');
}
