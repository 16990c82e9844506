import { joinPath, type Issue, type Json, type Path } from '../kernel';
import { MAX_LOGIC_NODES } from './limits';
import { ANY } from './type-relations';
import type { LogicEnvironment, LogicScope, LogicType } from './types';

export type Run = (scope: LogicScope) => Json;

/** One expression made into a closure. */
export interface Term {
  readonly run: Run;
  readonly type: LogicType;
  /** Where its values come from, when it is a list of the answers, whole or filtered. */
  readonly source?: Path | undefined;
  /** The value, when it is a literal. */
  readonly literal?: Json;
}

/** The item that a `some`, `map` … is looking at: set before each evaluation of its condition. */
export interface Local {
  readonly slot: { current: Json };
  readonly type: LogicType;
  readonly source: Path | undefined;
}

export const NOTHING: Term = { run: () => null, type: ANY };

/** What is gathered while one formula is compiled. */
export class Compilation {
  readonly issues: Issue[] = [];
  readonly dependencies = new Set<Path>();
  readonly negated = new Map<Path, Path>();
  readonly presented = new Set<Path>();
  locals: readonly Local[] = [];
  negations = 0;
  presences = 0;
  private nodes = 0;

  constructor(readonly environment: LogicEnvironment) {}

  /** Counts a node; false once there are too many, and says so once. */
  count(path: Path): boolean {
    this.nodes += 1;
    if (this.nodes === MAX_LOGIC_NODES + 1) this.refuse('logic-too-large', path, { max: MAX_LOGIC_NODES });
    return this.nodes <= MAX_LOGIC_NODES;
  }

  refuse(code: string, path: Path, params: NonNullable<Issue['params']> = {}): Term {
    this.issues.push({ code, path, params });
    return NOTHING;
  }

  mismatch(path: Path, expected: string, found: LogicType): Term {
    return this.refuse('logic-type-mismatch', path, { expected, found: found.kind });
  }

  depend(path: Path, at: Path): void {
    this.dependencies.add(path);
    if (this.presences > 0) this.presented.add(path);
    else if (this.negations > 0 && !this.negated.has(path)) this.negated.set(path, at);
  }

  within<T>(local: Local, compile: () => T): T {
    const outer = this.locals;
    this.locals = [local, ...outer];
    const result = compile();
    this.locals = outer;
    return result;
  }

  /** Values read under a negation and nowhere asked for with `present`: missing, they make it true. */
  warnings(): readonly Issue[] {
    return [...this.negated]
      .filter(([name]) => !this.presented.has(name))
      .map(([name, path]) => ({ code: 'logic-absent-under-negation', path, params: { name } }));
  }
}

/** One operation being compiled. */
export interface Call {
  readonly name: string;
  readonly args: readonly Json[];
  readonly path: Path;
  readonly compilation: Compilation;
  compile(index: number): Term;
}

export type Operation = {
  readonly min: number;
  readonly max: number;
  readonly compile: (call: Call) => Term;
};

/** The path of an argument, for its issues. */
export function argumentPath(call: Call, index: number): Path {
  return joinPath(call.path, call.name, String(index));
}

export function compileAll(call: Call): readonly Term[] {
  return call.args.map((_argument, index) => call.compile(index));
}

/** The argument when it is of one of the kinds or unknown; an issue and nothing otherwise. */
export function compileKind(call: Call, index: number, ...kinds: readonly LogicType['kind'][]): Term {
  const term = call.compile(index);
  const { kind } = term.type;
  const fits = kind === 'any' || kinds.includes(kind) || (kind === 'choice' && kinds.includes('text'));
  return fits ? term : call.compilation.mismatch(argumentPath(call, index), kinds.join('|'), term.type);
}
