import {
  argumentPath,
  compileAll,
  compileKind,
  type Call,
  type Operation,
  type Run,
  type Term,
} from '../compilation';
import { ANY, BOOLEAN, join } from '../type-relations';
import type { LogicType } from '../types';

const MANY = Number.POSITIVE_INFINITY;

function compileConditions(call: Call): readonly Run[] {
  return call.args.map((_argument, index) => compileKind(call, index, 'boolean').run);
}

function compileAnd(call: Call): Term {
  const runs = compileConditions(call);
  return {
    type: BOOLEAN,
    run(scope) {
      for (const run of runs) if (run(scope) !== true) return false;
      return true;
    },
  };
}

function compileOr(call: Call): Term {
  const runs = compileConditions(call);
  return {
    type: BOOLEAN,
    run(scope) {
      for (const run of runs) if (run(scope) === true) return true;
      return false;
    },
  };
}

function compileNot(call: Call): Term {
  call.compilation.negations += 1;
  const { run } = compileKind(call, 0, 'boolean');
  call.compilation.negations -= 1;
  return { type: BOOLEAN, run: (scope) => run(scope) !== true };
}

/** Condition, value, condition, value, …, value otherwise; null where no condition holds and none is left. */
function compileIf(call: Call): Term {
  const last = call.args.length % 2 === 1 ? call.args.length - 1 : undefined;
  const terms = call.args.map((_argument, index) =>
    index % 2 === 0 && index !== last ? compileKind(call, index, 'boolean') : call.compile(index),
  );
  const type = typeOfBranches(call, terms, last);
  const runs = terms.map((term) => term.run);
  return {
    type,
    run(scope) {
      for (let index = 0; index + 1 < runs.length; index += 2) {
        if (runs[index]?.(scope) === true) return runs[index + 1]?.(scope) ?? null;
      }
      return last === undefined ? null : (runs[last]?.(scope) ?? null);
    },
  };
}

function typeOfBranches(call: Call, terms: readonly Term[], last: number | undefined): LogicType {
  let type: LogicType = ANY;
  for (const [index, term] of terms.entries()) {
    if (index % 2 === 0 && index !== last) continue;
    const joined = join(type, term.type);
    if (joined === undefined)
      return call.compilation.mismatch(argumentPath(call, index), type.kind, term.type).type;
    type = joined;
  }
  return type;
}

function compilePresent(call: Call): Term {
  call.compilation.presences += 1;
  const [term] = compileAll(call);
  call.compilation.presences -= 1;
  const run = term?.run ?? (() => null);
  return {
    type: BOOLEAN,
    run(scope) {
      const value = run(scope);
      return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
    },
  };
}

const not: Operation = { min: 1, max: 1, compile: compileNot };

export const BOOLEAN_OPERATIONS: Readonly<Record<string, Operation>> = {
  and: { min: 1, max: MANY, compile: compileAnd },
  or: { min: 1, max: MANY, compile: compileOr },
  '!': not,
  not,
  if: { min: 2, max: MANY, compile: compileIf },
  present: { min: 1, max: 1, compile: compilePresent },
};
