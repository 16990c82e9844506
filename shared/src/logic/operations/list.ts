import type { Json } from '../../kernel';
import {
  argumentPath,
  compileKind,
  type Call,
  type Local,
  type Operation,
  type Run,
  type Term,
} from '../compilation';
import { ANY, BOOLEAN, MONEY, NUMBER } from '../type-relations';
import type { LogicScope, LogicTable, LogicType } from '../types';

interface Iteration {
  readonly list: Term;
  readonly body: Term;
  readonly slot: Local['slot'];
}

/** A list and what is asked of each of its items; inside, `var` reads the item first. */
function compileIteration(call: Call, kind?: LogicType['kind']): Iteration {
  const list = compileKind(call, 0, 'list');
  const slot: Local['slot'] = { current: null };
  const local: Local = { slot, type: list.type.kind === 'list' ? list.type.of : ANY, source: list.source };
  const body = call.compilation.within(local, () =>
    kind === undefined ? call.compile(1) : compileKind(call, 1, kind),
  );
  return { list, body, slot };
}

/** The items; a list that is missing has none. */
function itemsOf(run: Run, scope: LogicScope): readonly Json[] {
  const value = run(scope);
  return Array.isArray(value) ? value : [];
}

function holds({ body, slot }: Iteration, item: Json, scope: LogicScope): boolean {
  slot.current = item;
  return body.run(scope) === true;
}

function compileSome(call: Call, wanted: boolean): Term {
  const iteration = compileIteration(call, 'boolean');
  return {
    type: BOOLEAN,
    run: (scope) =>
      itemsOf(iteration.list.run, scope).some((item) => holds(iteration, item, scope)) === wanted,
  };
}

/** False for an empty list, as in JSON Logic: nothing asked never favours. */
function compileEvery(call: Call): Term {
  const iteration = compileIteration(call, 'boolean');
  return {
    type: BOOLEAN,
    run(scope) {
      const items = itemsOf(iteration.list.run, scope);
      return items.length > 0 && items.every((item) => holds(iteration, item, scope));
    },
  };
}

function compileFilter(call: Call): Term {
  const iteration = compileIteration(call, 'boolean');
  return {
    type: iteration.list.type,
    source: iteration.list.source,
    run: (scope) => itemsOf(iteration.list.run, scope).filter((item) => holds(iteration, item, scope)),
  };
}

function compileMap(call: Call): Term {
  const { list, body, slot } = compileIteration(call);
  return {
    type: { kind: 'list', of: body.type },
    run: (scope) =>
      itemsOf(list.run, scope).map((item) => {
        slot.current = item;
        return body.run(scope);
      }),
  };
}

function compileCount(call: Call): Term {
  const list = compileKind(call, 0, 'list');
  return { type: NUMBER, run: (scope) => itemsOf(list.run, scope).length };
}

/** `lookup(table, key, column?)`: the row of that key, or one column of it; null where there is none. */
function compileLookup(call: Call): Term {
  const [name, , column] = call.args;
  const tables = call.compilation.environment.tables;
  const table =
    typeof name === 'string' && tables !== undefined && Object.hasOwn(tables, name)
      ? tables[name]
      : undefined;
  const key = compileKind(call, 1, 'text', 'number');
  if (table === undefined) {
    return call.compilation.refuse('logic-unknown-table', argumentPath(call, 0), {
      name: typeof name === 'string' ? name : '',
    });
  }
  if (column !== undefined && typeof column !== 'string') {
    return call.compilation.refuse('logic-literal-needed', argumentPath(call, 2), { expected: 'column' });
  }
  const cells = new Map(Object.entries(table.rows).map(([row, value]) => [row, cellOf(value, column)]));
  return {
    type: isMoney(table, column) ? MONEY : cellType([...cells.values()]),
    run(scope) {
      const wanted = key.run(scope);
      return typeof wanted === 'string' || typeof wanted === 'number'
        ? (cells.get(String(wanted)) ?? null)
        : null;
    },
  };
}

function isMoney({ values, money }: LogicTable, column: string | undefined): boolean {
  return column === undefined ? values === 'money' : money?.includes(column) === true;
}

function cellOf(row: Json, column: string | undefined): Json {
  if (column === undefined) return row;
  if (typeof row !== 'object' || row === null) return null;
  return new Map<string, Json>(Object.entries(row)).get(column) ?? null;
}

function cellType(values: readonly Json[]): LogicType {
  const types = new Set(values.filter((value) => value !== null).map((value) => typeof value));
  if (types.size !== 1) return ANY;
  if (types.has('number')) return NUMBER;
  if (types.has('string')) return { kind: 'text' };
  return types.has('boolean') ? BOOLEAN : ANY;
}

/** Joins texts; a missing one adds nothing. */
function compileCat(call: Call): Term {
  const runs = call.args.map((_argument, index) => compileKind(call, index, 'text', 'number', 'date').run);
  return { type: { kind: 'text' }, run: (scope) => runs.map((run) => textOf(run(scope))).join('') };
}

function textOf(value: Json): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export const LIST_OPERATIONS: Readonly<Record<string, Operation>> = {
  some: { min: 2, max: 2, compile: (call) => compileSome(call, true) },
  none: { min: 2, max: 2, compile: (call) => compileSome(call, false) },
  every: { min: 2, max: 2, compile: compileEvery },
  filter: { min: 2, max: 2, compile: compileFilter },
  map: { min: 2, max: 2, compile: compileMap },
  count: { min: 1, max: 1, compile: compileCount },
  lookup: { min: 2, max: 3, compile: compileLookup },
  cat: { min: 1, max: Number.POSITIVE_INFINITY, compile: compileCat },
};
