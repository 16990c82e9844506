import type jsep from 'jsep';
import { fail, isJsonObject, ok, type Json, type Result } from '../../kernel';
import { MAX_LOGIC_TEXT } from '../limits';
import { FormulaSyntaxError, operatorOf, readSyntax, toSyntax, type Syntax } from './read-syntax';
import { CHAINED, ITEM, PRECEDENCE, toOperationName } from './words';

/**
 * Reads a formula line such as `age(birthDate) >= 18 and isee <= 15000 €` into JSON Logic. Issue `logic-syntax` with
 * {position} from 0. Operations and types are for `compileLogic` to judge.
 */
export function parseFormula(text: string): Result<Json> {
  if (text.length > MAX_LOGIC_TEXT)
    return fail([{ code: 'logic-too-large', path: '', params: { max: MAX_LOGIC_TEXT } }]);
  try {
    return ok(toLogic(readSyntax(text)));
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    return fail([{ code: 'logic-syntax', path: '', params: { position: error.position } }]);
  }
}

function toLogic(node: Syntax): Json {
  switch (node.type) {
    case 'Literal':
      return literal(node.value);
    case 'Money':
      return { money: toCents(node.amount) };
    case 'Identifier':
    case 'MemberExpression':
      return { var: nameOf(node) };
    case 'ArrayExpression':
      return listOf(node.elements);
    case 'UnaryExpression':
      return unary(node.operator, toLogic(toSyntax(node.argument)));
    case 'BinaryExpression':
      return binary(operatorOf(node.operator), toLogic(toSyntax(node.left)), toLogic(toSyntax(node.right)));
    case 'ConditionalExpression':
      return { if: listOf([node.test, node.consequent, node.alternate]) };
    case 'CallExpression':
      return call(node);
    default:
      throw new FormulaSyntaxError(0);
  }
}

function literal(value: unknown): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value;
  throw new FormulaSyntaxError(0);
}

/** Euro with at most two decimals, exactly: `12.5` is 1250. */
function toCents(amount: string): number {
  const found = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(amount);
  if (found === null) throw new FormulaSyntaxError(0);
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

function nameOf(node: Syntax): string {
  if (node.type === 'Identifier') return node.name === ITEM ? '' : node.name;
  if (node.type !== 'MemberExpression' || node.computed) throw new FormulaSyntaxError(0);
  const property = toSyntax(node.property);
  if (property.type !== 'Identifier') throw new FormulaSyntaxError(0);
  const owner = nameOf(toSyntax(node.object));
  return owner === '' ? property.name : `${owner}.${property.name}`;
}

function listOf(nodes: readonly (jsep.Expression | null)[]): readonly Json[] {
  return nodes.map((node) => toLogic(toSyntax(node)));
}

function unary(operator: string, operand: Json): Json {
  if (operator === 'not' || operator === '!') return { '!': [operand] };
  if (operator !== '-') throw new FormulaSyntaxError(0);
  if (typeof operand === 'number') return -operand;
  const cents = isJsonObject(operand) ? operand['money'] : undefined;
  return typeof cents === 'number' ? { money: -cents } : { '-': [operand] };
}

/** `a and b and c` is one operation of three operands. */
function binary(operator: string, left: Json, right: Json): Json {
  if (PRECEDENCE[operator] === undefined) throw new FormulaSyntaxError(0);
  const chain = CHAINED.has(operator) && isJsonObject(left) ? left[operator] : undefined;
  return { [operator]: Array.isArray(chain) ? [...chain, right] : [left, right] };
}

function call(node: jsep.CallExpression): Json {
  const callee = toSyntax(node.callee);
  if (callee.type !== 'Identifier') throw new FormulaSyntaxError(0);
  const args = listOf(node.arguments);
  if (callee.name === 'cents') return { money: args };
  return { [toOperationName(callee.name)]: args };
}
