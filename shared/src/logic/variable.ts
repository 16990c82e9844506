import { isJsonObject, joinPath, type Json, type Path } from '../kernel';
import type { Compilation, Local, Run, Term } from './compilation';
import { ANY } from './type-relations';
import type { LogicEnvironment, LogicScope, LogicType } from './types';

/** True for a name that answers may have as a key: no name that objects carry from birth. */
export function isVariableName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name) && !(name in {});
}

interface Root {
  readonly read: Run;
  readonly type: LogicType;
  readonly path: Path;
}

/** `var`: a dotted name, its first part sought in the items at hand, then in the form's items, inner first, then in the form. */
export function compileVariable(compilation: Compilation, name: Json, at: Path): Term {
  if (typeof name !== 'string') return compilation.refuse('logic-malformed', at);
  if (name === '') return compileItem(compilation, at);
  const segments = name.split('.');
  if (!segments.every(isVariableName)) return compilation.refuse('logic-unknown-variable', at, { name });
  const [first = '', ...rest] = segments;
  const root = findRoot(compilation, first);
  if (root === undefined) return compilation.refuse('logic-unknown-variable', at, { name });
  return readParts(compilation, root, rest, { name, at });
}

/** The empty name is the item itself. */
function compileItem(compilation: Compilation, at: Path): Term {
  const local = compilation.locals[0];
  if (local === undefined) return compilation.refuse('logic-no-item', at);
  if (local.source !== undefined) {
    compilation.depend(local.type.kind === 'object' ? joinPath(local.source, '*') : local.source, at);
  }
  return { run: () => local.slot.current, type: local.type, source: local.source };
}

function findRoot(compilation: Compilation, name: string): Root | undefined {
  for (const local of compilation.locals) {
    const root = localRoot(local, name);
    if (root !== undefined) return root;
  }
  const own = findInItems(compilation.environment, name);
  if (own !== undefined) return own;
  const root = findOutside(compilation.environment, name);
  if (root === undefined || !compilation.locals.some(isOpen)) return root;
  return { ...root, read: openReader(compilation.locals, name, root.read) };
}

/** The innermost of the form's items around the formula that has the name. */
function findInItems({ items = [] }: LogicEnvironment, name: string): Root | undefined {
  for (const [depth, { key, typeOf }] of items.entries()) {
    const type = typeOf(name);
    if (type === undefined) continue;
    return { read: (scope) => scope.items?.[depth]?.[name] ?? null, type, path: joinPath(key, name) };
  }
  return undefined;
}

/** What a name means outside all items: a declared answer, a declared fact, or whatever is there. */
function findOutside({ typeOf, factTypeOf }: LogicEnvironment, name: string): Root | undefined {
  const answer = typeOf?.(name);
  if (answer !== undefined) return { read: (scope) => scope.answers[name] ?? null, type: answer, path: name };
  const fact = factTypeOf?.(name);
  if (fact !== undefined) return { read: (scope) => scope.facts?.[name] ?? null, type: fact, path: name };
  return typeOf === undefined
    ? { read: (scope) => readAnywhere(scope, name), type: ANY, path: name }
    : undefined;
}

function readAnywhere({ items = [], facts, answers }: LogicScope, name: string): Json {
  const holder = items.find((item) => (item[name] ?? null) !== null);
  return holder?.[name] ?? facts?.[name] ?? answers[name] ?? null;
}

function localRoot({ slot, type, source }: Local, name: string): Root | undefined {
  const part = type.kind === 'object' ? type.parts[name] : undefined;
  if (part === undefined) return undefined;
  return { read: () => partOf(slot.current, name), type: part, path: joinPath(source ?? '', name) };
}

function isOpen(local: Local): boolean {
  return local.type.kind === 'any';
}

/** Where nothing is known of an item, its own properties are looked at first. */
function openReader(locals: readonly Local[], name: string, outside: Run): Run {
  return (scope) => {
    const local = locals.find(({ slot }) => isJsonObject(slot.current) && Object.hasOwn(slot.current, name));
    return local === undefined ? outside(scope) : partOf(local.slot.current, name);
  };
}

function readParts(
  compilation: Compilation,
  root: Root,
  parts: readonly string[],
  { name, at }: { readonly name: string; readonly at: Path },
): Term {
  let { read, type, path } = root;
  for (const part of parts) {
    if (type.kind === 'list') compilation.depend(path, at);
    const next = partType(type, part);
    if (next === undefined) return compilation.refuse('logic-unknown-variable', at, { name });
    const whole = read;
    const pick = type.kind === 'list' && partType(type.of, part)?.kind === 'list' ? poured : partOf;
    read = (scope) => pick(whole(scope), part);
    type = next;
    path = joinPath(path, part);
  }
  compilation.depend(path, at);
  return { run: read, type, source: type.kind === 'list' ? path : undefined };
}

/** The type of `value.part`; over a list it is the list of the parts, lists among them poured into one. */
function partType(type: LogicType, part: string): LogicType | undefined {
  if (type.kind === 'any') return ANY;
  if (type.kind === 'object') return type.parts[part];
  if (type.kind !== 'list') return undefined;
  const of = partType(type.of, part);
  if (of === undefined || of.kind === 'list') return of;
  return { kind: 'list', of };
}

/** The lists that stand in a part of each item, in one list; an item without one adds nothing. */
function poured(value: Json, part: string): Json {
  return Array.isArray(value) ? value.flatMap((item: Json) => partOf(item, part) ?? []) : null;
}

function partOf(value: Json, part: string): Json {
  if (Array.isArray(value)) return value.flatMap((item: Json) => partOf(item, part));
  return isJsonObject(value) ? (value[part] ?? null) : null;
}
