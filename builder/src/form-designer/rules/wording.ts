import type { Json, Locale } from '@istanze/shared';
import { hasMessage } from '../../i18n/has-message';
import type { MessageKey } from '../../i18n/it';
import { readClause, takesSecond, type Clause, type Operator } from './clause';
import { sayFormula } from './formula-words';
import { findLogicFunction } from './logic-functions';
import { operandOf, type Operand } from './operand';
import { typeOfOperand } from './operand-type';
import { toSentence, type Sentence } from './sentence';
import { printValue } from './values';
import type { Variable, Vocabulary } from './vocabulary';

/** A piece of a sentence; the screen shows names, values and formulas each in its own way. */
export interface Piece {
  readonly kind: 'word' | 'name' | 'value' | 'formula' | 'missing';
  readonly text: string;
}

/** The language a sentence is written in. */
export interface Wording {
  readonly locale: Locale;
  t(key: MessageKey, params?: Readonly<Record<string, string | number>>): string;
}

/** A condition in words: “ISEE è minore di 15.000,00 € e Residente è Sì”. */
export function sayCondition(logic: Json, vocabulary: Vocabulary, wording: Wording): readonly Piece[] {
  return saySentence(
    toSentence(logic, () => ''),
    vocabulary,
    wording,
    true,
  );
}

function saySentence(
  { combinator, rules, not }: Sentence,
  vocabulary: Vocabulary,
  wording: Wording,
  outermost: boolean,
): readonly Piece[] {
  const joined = rules.flatMap((rule, at): readonly Piece[] => [
    ...(at === 0 ? [] : [word(wording.t(combinator === 'or' ? 'rule.or' : 'rule.and'))]),
    ...('rules' in rule
      ? saySentence(rule, vocabulary, wording, false)
      : sayStatement(rule.value.logic ?? null, vocabulary, wording)),
  ]);
  const denied = not === true ? [word(wording.t('rule.not')), ...joined] : joined;
  return outermost || rules.length < 2 ? denied : [word('('), ...denied, word(')')];
}

/** One statement in words; what no sentence can say stands as a formula. */
export function sayStatement(logic: Json, vocabulary: Vocabulary, wording: Wording): readonly Piece[] {
  const clause = readClause(logic);
  return clause === undefined ? formula(logic, vocabulary, wording) : sayClause(clause, vocabulary, wording);
}

function sayClause(clause: Clause, vocabulary: Vocabulary, wording: Wording): readonly Piece[] {
  const { left, operator, right } = clause;
  const variable = left?.kind === 'variable' ? vocabulary.find(left.name) : undefined;
  return [
    ...sayOperand(left, vocabulary, wording),
    word(operatorWords(operator, clause, vocabulary, wording)),
    ...(takesSecond(operator) ? sayOperand(right, vocabulary, wording, variable) : []),
  ];
}

/** The words of an operator; dates come before and after, they are not smaller. */
export function operatorWords(
  operator: Operator,
  { left }: Pick<Clause, 'left'>,
  vocabulary: Vocabulary,
  { t }: Wording,
): string {
  const { kind } = typeOfOperand(left, vocabulary);
  if (kind === 'date' && DATED.has(operator)) return t(`rule.date.${dated(operator)}`);
  return t(`rule.operator.${operator}`);
}

const DATED: ReadonlySet<Operator> = new Set(['<', '<=', '>', '>=']);

function dated(operator: Operator): '<' | '<=' | '>' | '>=' {
  return operator === '<' || operator === '<=' || operator === '>' ? operator : '>=';
}

/** An operand in words; `options` names the field whose options a value is one of. */
export function sayOperand(
  operand: Operand | undefined,
  vocabulary: Vocabulary,
  wording: Wording,
  options?: Variable,
): readonly Piece[] {
  switch (operand?.kind) {
    case undefined:
      return [{ kind: 'missing', text: wording.t('rule.missing') }];
    case 'variable':
      return [nameOf(operand.name, vocabulary, wording)];
    case 'value':
      return [{ kind: 'value', text: printValue(operand.value, wording.locale, options) }];
    case 'formula':
      return formula(operand.logic, vocabulary, wording);
    case 'call':
      return sayCall(operand.name, operand.args, vocabulary, wording);
  }
}

function nameOf(name: string, vocabulary: Vocabulary, wording: Wording): Piece {
  const variable = vocabulary.find(name);
  return variable === undefined
    ? { kind: 'missing', text: wording.t('rule.unknown', { name }) }
    : { kind: 'name', text: variableLabel(variable, wording) };
}

/** What a person calls a variable: the question, and its part where it has parts. */
export function variableLabel({ label, part }: Variable, { t }: Wording): string {
  if (part === undefined) return label;
  const key = `part.${part}`;
  return t('rule.part', { label, part: hasMessage(key) ? t(key) : part });
}

function sayCall(
  name: string,
  args: readonly (Operand | undefined)[],
  vocabulary: Vocabulary,
  wording: Wording,
): readonly Piece[] {
  const key = `function.${name}.${args.length}`;
  const said = args.map((arg, at) =>
    findLogicFunction(name)?.args[at]?.kind === 'unit'
      ? sayUnit(arg, wording)
      : textOf(sayOperand(arg, vocabulary, wording)),
  );
  if (!hasMessage(key)) return [{ kind: 'formula', text: `${name}(${said.join(', ')})` }];
  const [a = '', b = '', c = ''] = said;
  return [{ kind: 'name', text: wording.t(key, { a, b, c }) }];
}

function sayUnit(unit: Operand | undefined, { t }: Wording): string {
  const name = unit?.kind === 'value' ? String(unit.value) : '';
  const key = `unit.${name}`;
  return hasMessage(key) ? t(key) : name;
}

/** Pieces as one line of text. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join(' ')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')');
}

function word(text: string): Piece {
  return { kind: 'word', text };
}

function formula(logic: Json, vocabulary: Vocabulary, wording: Wording): readonly Piece[] {
  return sayFormula(logic, {
    vocabulary,
    wording,
    operand: (part, known) => sayOperand(operandOf(part), known, wording),
    condition: (part, known) => sayCondition(part, known, wording),
  });
}
