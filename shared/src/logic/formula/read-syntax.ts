import jsep from 'jsep';
import { SYNONYMS, PRECEDENCE } from './words';

/** A node of the syntax tree that jsep makes of a formula. */
export type Syntax = jsep.CoreExpression | MoneySyntax;

/** An amount such as `15000 €`: a kind of literal that jsep does not know. */
interface MoneySyntax {
  readonly type: 'Money';
  readonly amount: string;
}

/** Where a formula cannot be read, from 0. */
export class FormulaSyntaxError extends Error {
  constructor(readonly position: number) {
    super(`Formula cannot be read at ${position}`);
  }
}

const DEEPEST = 60;

/** Reads a formula line into a syntax tree; throws FormulaSyntaxError. */
export function readSyntax(text: string): Syntax {
  prepare();
  refuseDepth(text);
  try {
    return toSyntax(jsep(text));
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw error;
    throw new FormulaSyntaxError(positionOf(error));
  }
}

const AMOUNT = /(\d+(?:\.\d+)?)\s*€/y;
let prepared = false;

/** jsep keeps its grammar in one place for all who import it: the words are added the first time they are needed. */
function prepare(): void {
  if (prepared) return;
  prepared = true;
  for (const [word, precedence] of Object.entries(PRECEDENCE))
    if (/^[a-z]/.test(word)) jsep.addBinaryOp(word, precedence);
  jsep.addUnaryOp('not');
  jsep.hooks.add('gobble-token', function (env) {
    AMOUNT.lastIndex = this.index;
    const found = AMOUNT.exec(this.expr);
    if (found === null) return;
    this.index += found[0].length;
    env.node = { type: 'Money', amount: found[1] ?? '' };
  });
}

/** Brackets are counted beforehand, so that no line however nested exhausts the stack. */
function refuseDepth(text: string): void {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth -= 1;
    if (depth > DEEPEST) throw new FormulaSyntaxError(index);
  }
}

function positionOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('index' in error)) return 0;
  return typeof error.index === 'number' ? error.index : 0;
}

const CORE_TYPES: ReadonlySet<string> = new Set([
  'ArrayExpression',
  'BinaryExpression',
  'CallExpression',
  'ConditionalExpression',
  'Identifier',
  'Literal',
  'MemberExpression',
  'UnaryExpression',
  'Money',
]);

/** Narrows what jsep hands back; anything the formula line has no use for cannot be read. */
export function toSyntax(node: jsep.Expression | null | undefined): Syntax {
  if (node === null || node === undefined || !isSyntax(node)) throw new FormulaSyntaxError(0);
  return node;
}

function isSyntax(node: jsep.Expression | Syntax): node is Syntax {
  return CORE_TYPES.has(node.type);
}

export function operatorOf(operator: string): string {
  return SYNONYMS.get(operator) ?? operator;
}
