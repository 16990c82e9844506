import type { Logic } from '../../definition';
import { isJsonObject, type Json } from '../../kernel';

/** A name written in conditions as a text, next to the fact it is compared with. */
export interface Renaming {
  /** `facts.state`, `facts.done`, `facts.outcomes.police`. */
  readonly fact: string;
  readonly from: string;
  readonly to: string;
}

/** The condition with the text renamed wherever it is compared with that fact, in lists too. */
export function renameLiterals(logic: Logic, renaming: Renaming): Logic {
  return rename(logic, renaming);
}

function rename(logic: Json, renaming: Renaming): Json {
  if (Array.isArray(logic)) return logic.map((item: Json) => rename(item, renaming));
  if (!isJsonObject(logic)) return logic;
  return Object.fromEntries(
    Object.entries(logic).map(([operation, args]) => [operation, renameArgs(args, renaming)]),
  );
}

function renameArgs(args: Json, renaming: Renaming): Json {
  if (!Array.isArray(args)) return rename(args, renaming);
  const compared = args.some((arg: Json) => isVariable(arg, renaming.fact));
  return args.map((arg: Json) => (compared ? renameText(arg, renaming) : rename(arg, renaming)));
}

function renameText(arg: Json, renaming: Renaming): Json {
  if (arg === renaming.from) return renaming.to;
  if (Array.isArray(arg)) return arg.map((item: Json) => renameText(item, renaming));
  return rename(arg, renaming);
}

function isVariable(arg: Json, fact: string): boolean {
  if (!isJsonObject(arg)) return false;
  const name = arg['var'];
  return name === fact || (Array.isArray(name) && name[0] === fact);
}

/** The condition with variables renamed by their whole name or by what stands before a dot: `facts.outcomes.police`. */
export function renameFact(logic: Json, from: string, to: string): Json {
  if (Array.isArray(logic)) return logic.map((item: Json) => renameFact(item, from, to));
  if (!isJsonObject(logic)) return logic;
  return Object.fromEntries(
    Object.entries(logic).map(([name, args]) => [
      name,
      name === 'var' ? renamePath(args, from, to) : renameFact(args, from, to),
    ]),
  );
}

function renamePath(args: Json, from: string, to: string): Json {
  if (Array.isArray(args))
    return args.map((item: Json, index) => (index === 0 ? renamePath(item, from, to) : item));
  if (typeof args !== 'string') return args;
  if (args === from) return to;
  return args.startsWith(`${from}.`) ? to + args.slice(from.length) : args;
}

/** True when the condition reads that fact. */
export function readsFact(logic: Json, fact: string): boolean {
  if (Array.isArray(logic)) return logic.some((item: Json) => readsFact(item, fact));
  if (!isJsonObject(logic)) return false;
  return isVariable(logic, fact) || Object.values(logic).some((args) => readsFact(args, fact));
}
