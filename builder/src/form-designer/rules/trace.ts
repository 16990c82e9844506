import { compileLogic, type Json, type LogicScope } from '@istanze/shared';
import { clauseOf } from './clause';
import { logicOfOperand } from './operand';
import { toSentence, type Sentence } from './sentence';
import type { Vocabulary } from './vocabulary';

/** How a part of a condition came out; `missing` when it is not true because an answer it needs is not there. */
export type Outcome = 'true' | 'false' | 'missing';

/** Why a condition is true or not: its parts as the sentence has them, each with how it came out. */
export type Trace =
  | { readonly kind: 'statement'; readonly logic: Json; readonly outcome: Outcome }
  | {
      readonly kind: 'group';
      readonly combinator: 'and' | 'or';
      readonly not: boolean;
      readonly parts: readonly Trace[];
      readonly outcome: Outcome;
    };

/** Evaluates a condition part by part on sample answers; undefined while it does not compile. */
export function traceOf(logic: Json, vocabulary: Vocabulary, scope: LogicScope): Trace | undefined {
  if (!compileLogic(logic, vocabulary.environment).ok) return undefined;
  return traceSentence(
    toSentence(logic, () => ''),
    vocabulary,
    scope,
  );
}

function traceSentence(sentence: Sentence, vocabulary: Vocabulary, scope: LogicScope): Trace {
  const parts = sentence.rules.map((rule) =>
    'rules' in rule
      ? traceSentence(rule, vocabulary, scope)
      : traceStatement(rule.value.logic ?? null, vocabulary, scope),
  );
  const not = sentence.not === true;
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && !not) return only;
  const combinator = sentence.combinator === 'or' ? 'or' : 'and';
  return { kind: 'group', combinator, not, parts, outcome: joined(parts, combinator, not) };
}

/** A denied group is never missing anything: what is not true is false, and denied it is true. */
function joined(parts: readonly Trace[], combinator: 'and' | 'or', not: boolean): Outcome {
  const outcomes = parts.map(({ outcome }) => outcome);
  const holds =
    combinator === 'and'
      ? outcomes.every((outcome) => outcome === 'true')
      : outcomes.some((outcome) => outcome === 'true');
  if (not) return holds ? 'false' : 'true';
  if (holds) return 'true';
  const lost = combinator === 'and' ? outcomes.includes('false') : !outcomes.includes('missing');
  return lost ? 'false' : 'missing';
}

function traceStatement(logic: Json, vocabulary: Vocabulary, scope: LogicScope): Trace {
  const value = evaluate(logic, vocabulary, scope);
  const outcome = value === true ? 'true' : isMissing(logic, vocabulary, scope) ? 'missing' : 'false';
  return { kind: 'statement', logic, outcome };
}

function isMissing(logic: Json, vocabulary: Vocabulary, scope: LogicScope): boolean {
  const clause = clauseOf({ logic });
  if (clause === undefined || clause.operator === 'present' || clause.operator === 'absent') return false;
  return [clause.left, clause.right]
    .map(logicOfOperand)
    .some((side) => side !== undefined && evaluate(side, vocabulary, scope) === null);
}

function evaluate(logic: Json, vocabulary: Vocabulary, scope: LogicScope): Json {
  const compiled = compileLogic(logic, vocabulary.environment);
  return compiled.ok ? compiled.value.evaluate(scope) : null;
}
