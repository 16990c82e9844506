import { isJsonObject, type Json } from '@istanze/shared';
import type { RuleGroupType, RuleType } from 'react-querybuilder';
import { EMPTY_CLAUSE, leafOf, readClause, type Leaf } from './clause';
import { singleOperation } from './operand';

/** A statement of a sentence, in the shape the rule builder keeps it. */
export type Statement = RuleType<string, string, Leaf>;
/** Statements joined by “and” or “or”, possibly denied as a whole, possibly holding groups. */
export type Sentence = RuleGroupType<Statement>;

type NewId = () => string;

/** A condition as a sentence; what a sentence cannot say stands in it as a formula. Without logic it is empty. */
export function toSentence(logic: Json | undefined, newId: NewId): Sentence {
  if (logic === undefined) return group(newId, 'and', []);
  const part = toPart(logic, newId);
  return 'rules' in part ? part : group(newId, 'and', [part]);
}

function toPart(logic: Json, newId: NewId): Sentence | Statement {
  const operation = singleOperation(logic);
  const given = operation === undefined || !isJsonObject(logic) ? undefined : logic[operation.name];
  if (operation === undefined || !Array.isArray(given)) return statement(newId, { logic });
  const { name, args } = operation;
  if ((name === 'and' || name === 'or') && args.length > 1) return groupOf(newId, name, args);
  const [denied] = args;
  if (name !== '!' || denied === undefined || args.length > 1 || readClause(logic) !== undefined)
    return statement(newId, { logic });
  const inner = toPart(denied, newId);
  return 'rules' in inner && inner.not !== true
    ? { ...inner, not: true }
    : { ...group(newId, 'and', [inner]), not: true };
}

function groupOf(newId: NewId, combinator: 'and' | 'or', args: readonly Json[]): Sentence {
  return group(
    newId,
    combinator,
    args.map((arg) => toPart(arg, newId)),
  );
}

function group(newId: NewId, combinator: 'and' | 'or', rules: (Sentence | Statement)[]): Sentence {
  return { id: newId(), combinator, rules };
}

function statement(newId: NewId, value: Leaf): Statement {
  return { id: newId(), field: '', operator: '', value };
}

/** A statement where nothing has been picked yet. */
export function emptyStatement(newId: NewId): Statement {
  return statement(newId, leafOf(EMPTY_CLAUSE));
}

/** The condition a sentence says, without the statements that are not complete; undefined when it says nothing. */
export function toLogic({ combinator, rules, not }: Sentence): Json | undefined {
  const parts = rules
    .map((rule) => ('rules' in rule ? toLogic(rule) : rule.value.logic))
    .filter((part) => part !== undefined);
  const [only, ...others] = parts;
  if (only === undefined) return undefined;
  const joined: Json = others.length === 0 ? only : { [combinator]: parts };
  return not === true ? { '!': [joined] } : joined;
}

/** How many statements still miss something. */
export function countIncomplete({ rules }: Sentence): number {
  return rules.reduce(
    (count, rule) =>
      count + ('rules' in rule ? countIncomplete(rule) : rule.value.logic === undefined ? 1 : 0),
    0,
  );
}
