import { fail, isJsonObject, joinPath, ok, type Json, type Path, type Result } from '../kernel';
import { argumentPath, Compilation, type Call, type Operation, type Term } from './compilation';
import { MAX_LOGIC_DEPTH, MAX_LOGIC_TEXT } from './limits';
import { OPERATIONS } from './operations';
import { agree, ANY, BOOLEAN, join, NUMBER, TEXT } from './type-relations';
import type { CompiledLogic, LogicEnvironment, LogicType } from './types';
import { compileVariable } from './variable';

/**
 * Makes a JSON Logic expression into closures, once. Issues, with paths inside the expression (`and.0.<=.1`):
 * `logic-malformed`, `logic-unknown-operation`, `logic-unknown-variable`, `logic-unknown-table`, `logic-unknown-option`,
 * `logic-argument-count`, `logic-type-mismatch`, `logic-compare-null`, `logic-literal-needed`, `logic-bad-date`,
 * `logic-no-item`, `logic-too-deep`, `logic-too-large`.
 */
export function compileLogic(logic: Json, environment: LogicEnvironment = {}): Result<CompiledLogic> {
  const compilation = new Compilation(environment);
  const term = compileTerm(compilation, logic, '', 1);
  const { expects } = environment;
  if (expects !== undefined && !agree(expects, term.type)) compilation.mismatch('', expects.kind, term.type);
  if (compilation.issues.length > 0) return fail(compilation.issues);
  return ok({
    evaluate: term.run,
    dependencies: [...compilation.dependencies],
    type: term.type.kind === 'any' && expects !== undefined ? expects : term.type,
    warnings: compilation.warnings(),
  });
}

function compileTerm(compilation: Compilation, logic: Json, path: Path, depth: number): Term {
  if (depth > MAX_LOGIC_DEPTH) return compilation.refuse('logic-too-deep', path, { max: MAX_LOGIC_DEPTH });
  if (!compilation.count(path)) return { run: () => null, type: ANY };
  if (Array.isArray(logic)) return compileList(compilation, logic, path, depth);
  if (isJsonObject(logic)) return compileOperation(compilation, logic, path, depth);
  if (typeof logic === 'string' && logic.length > MAX_LOGIC_TEXT) {
    return compilation.refuse('logic-too-large', path, { max: MAX_LOGIC_TEXT });
  }
  return { run: () => logic, type: literalType(logic), literal: logic };
}

function literalType(literal: Json): LogicType {
  if (typeof literal === 'string') return TEXT;
  if (typeof literal === 'number') return NUMBER;
  return typeof literal === 'boolean' ? BOOLEAN : ANY;
}

function compileList(compilation: Compilation, list: readonly Json[], path: Path, depth: number): Term {
  const terms = list.map((item, index) =>
    compileTerm(compilation, item, joinPath(path, String(index)), depth + 1),
  );
  let of: LogicType = ANY;
  for (const [index, term] of terms.entries()) {
    const joined = join(of, term.type);
    if (joined === undefined) return compilation.mismatch(joinPath(path, String(index)), of.kind, term.type);
    of = joined;
  }
  const type: LogicType = { kind: 'list', of };
  const literals = terms.flatMap(({ literal }) => (literal === undefined ? [] : [literal]));
  if (literals.length === terms.length) return { run: () => literals, type, literal: literals };
  return { run: (scope) => terms.map((term) => term.run(scope)), type };
}

function compileOperation(
  compilation: Compilation,
  logic: { readonly [key: string]: Json },
  path: Path,
  depth: number,
): Term {
  const [entry, ...others] = Object.entries(logic);
  if (entry === undefined || others.length > 0) return compilation.refuse('logic-malformed', path);
  const [name, given] = entry;
  const args = Array.isArray(given) ? given : [given];
  if (name === 'var') return compileVariable(compilation, args.length === 1 ? (args[0] ?? null) : null, path);
  const operation = OPERATIONS.get(name);
  if (operation === undefined) return compilation.refuse('logic-unknown-operation', path, { name });
  if (!takes(operation, args.length))
    return compilation.refuse('logic-argument-count', path, {
      name,
      min: operation.min,
      max: shown(operation.max),
    });
  const call: Call = {
    name,
    args,
    path,
    compilation,
    compile: (index) => compileTerm(compilation, args[index] ?? null, argumentPath(call, index), depth + 1),
  };
  return operation.compile(call);
}

function takes({ min, max }: Operation, count: number): boolean {
  return count >= min && count <= max;
}

function shown(max: number): number | null {
  return Number.isFinite(max) ? max : null;
}
