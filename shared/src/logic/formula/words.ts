/** How tightly operators bind, as jsep reads them; higher binds tighter. */
export const PRECEDENCE: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  '==': 6,
  '!=': 6,
  '<': 7,
  '<=': 7,
  '>': 7,
  '>=': 7,
  in: 7,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
};

/** Operators of any number of operands, written in a chain. */
export const CHAINED: ReadonlySet<string> = new Set(['or', 'and', '+', '*']);

/** Other spellings that are read and written back in the first form. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['&&', 'and'],
  ['||', 'or'],
]);

/** The item at hand inside `some`, `map` and the like. */
export const ITEM = 'item';

const RESERVED = new Set(['and', 'or', 'not', 'in', 'true', 'false', 'null', 'this', ITEM]);

/** True for a word of the formula line, which no field may have as its key. */
export function isFormulaWord(name: string): boolean {
  return RESERVED.has(name);
}

/** `months-started` is written `monthsStarted`. */
export function toFunctionName(operation: string): string {
  return operation.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());
}

export function toOperationName(functionName: string): string {
  return functionName.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
