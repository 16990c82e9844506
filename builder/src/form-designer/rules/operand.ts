import { isJsonObject, type Json } from '@istanze/shared';
import { findLogicFunction } from './logic-functions';

/** One side of a comparison, as a person picks it. */
export type Operand =
  | { readonly kind: 'variable'; readonly name: string }
  /** A fixed value as logic has it: a text, a number, yes or no, `{money}`, `{date}`, a list of texts. */
  | { readonly kind: 'value'; readonly value: Json }
  /** A function of other things; an argument may still be missing. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Operand | undefined)[] }
  /** What no picker shows: it is written as a formula. */
  | { readonly kind: 'formula'; readonly logic: Json };

/** How a sentence shows one side of a comparison. */
export function operandOf(logic: Json): Operand {
  if (isFixedValue(logic)) return { kind: 'value', value: logic };
  const operation = singleOperation(logic);
  if (operation === undefined) return { kind: 'formula', logic };
  const { name, args } = operation;
  const [first] = args;
  if (name === 'var' && args.length === 1 && typeof first === 'string' && first !== '')
    return { kind: 'variable', name: first };
  if (!isCallOf(name, args)) return { kind: 'formula', logic };
  return { kind: 'call', name, args: args.map(operandOf) };
}

/** The logic of an operand; undefined while a part of it is missing. */
export function logicOfOperand(operand: Operand | undefined): Json | undefined {
  switch (operand?.kind) {
    case undefined:
      return undefined;
    case 'variable':
      return operand.name === '' ? undefined : { var: operand.name };
    case 'value':
      return operand.value;
    case 'formula':
      return operand.logic;
    case 'call': {
      const args = operand.args.map(logicOfOperand).filter((arg) => arg !== undefined);
      return args.length === operand.args.length ? { [operand.name]: args } : undefined;
    }
  }
}

/** An operation and its arguments; undefined for anything else. */
export function singleOperation(
  logic: Json,
): { readonly name: string; readonly args: readonly Json[] } | undefined {
  if (!isJsonObject(logic)) return undefined;
  const [entry, ...others] = Object.entries(logic);
  if (entry === undefined || others.length > 0) return undefined;
  const [name, given] = entry;
  return { name, args: Array.isArray(given) ? given : [given] };
}

function isCallOf(name: string, args: readonly Json[]): boolean {
  const known = findLogicFunction(name);
  return known !== undefined && args.length >= known.least && args.length <= known.args.length;
}

function isFixedValue(logic: Json): boolean {
  if (Array.isArray(logic)) return logic.every((item: Json) => isFixedValue(item) && !Array.isArray(item));
  if (!isJsonObject(logic)) return logic !== null;
  const operation = singleOperation(logic);
  const [first, ...others] = operation?.args ?? [];
  if (others.length > 0) return false;
  if (operation?.name === 'money') return typeof first === 'number';
  return operation?.name === 'date' && typeof first === 'string';
}
