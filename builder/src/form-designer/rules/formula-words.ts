import { isJsonObject, printFormula, type Json } from '@istanze/shared';
import { singleOperation } from './operand';
import type { Vocabulary } from './vocabulary';
import type { Piece, Wording } from './wording';

/** How the parts of a formula are said; they may be conditions, fields, values or formulas again. */
export interface FormulaParts {
  readonly vocabulary: Vocabulary;
  readonly wording: Wording;
  operand(logic: Json, vocabulary: Vocabulary): readonly Piece[];
  condition(logic: Json, vocabulary: Vocabulary): readonly Piece[];
}

/** What no clause can say, with the questions in place of their keys: “Ore a settimana × Settimane”. */
export function sayFormula(logic: Json, parts: FormulaParts): readonly Piece[] {
  const operation = singleOperation(logic);
  if (operation === undefined) return printed(logic, parts);
  const { name, args } = operation;
  if (name in SIGNS && args.length > 1) return sayArithmetic(name, args, parts);
  if (name === 'if' && args.length === 3) return sayChoice(args, parts);
  if (OVER_ITEMS.has(name) && args.length === 2) return sayItems(name, args, parts);
  return printed(logic, parts);
}

const SIGNS: Readonly<Record<string, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷', '%': 'mod' };
const WEAK = new Set(['+', '-']);
const OVER_ITEMS: ReadonlySet<string> = new Set(['some', 'none', 'every', 'filter']);

function sayArithmetic(name: string, args: readonly Json[], parts: FormulaParts): readonly Piece[] {
  return args.flatMap((arg, at) => [
    ...(at === 0 ? [] : [word(SIGNS[name] ?? name)]),
    ...inBrackets(needsBrackets(name, arg, at), parts.operand(arg, parts.vocabulary)),
  ]);
}

/** Sums inside products, and whatever is not the first of a difference or a quotient. */
function needsBrackets(outer: string, arg: Json, at: number): boolean {
  const inner = singleOperation(arg);
  if (inner === undefined || !(inner.name in SIGNS) || inner.args.length < 2) return false;
  if (inner.name === outer) return at > 0 && (outer === '-' || outer === '/');
  return !WEAK.has(outer) || (at > 0 && outer === '-' && WEAK.has(inner.name));
}

function sayChoice(args: readonly Json[], { vocabulary, wording, operand, condition }: FormulaParts) {
  const [when = null, then = null, otherwise = null] = args;
  return [
    ...operand(then, vocabulary),
    word(wording.t('rule.formula.if')),
    ...condition(when, vocabulary),
    word(wording.t('rule.formula.else')),
    ...operand(otherwise, vocabulary),
  ];
}

function sayItems(name: string, args: readonly Json[], parts: FormulaParts): readonly Piece[] {
  const { vocabulary, wording, operand, condition } = parts;
  const [list = null, body = null] = args;
  const inside = vocabularyInside(list, vocabulary);
  const about = name === 'filter' ? [] : [word(wording.t(`rule.items.${quantifier(name)}`))];
  return [
    ...about,
    ...operand(list, vocabulary),
    word(wording.t('rule.items.where')),
    ...inBrackets(true, condition(body, inside)),
  ];
}

function quantifier(name: string): 'some' | 'none' | 'every' {
  return name === 'some' || name === 'none' ? name : 'every';
}

/** Inside its items a list's fields are called by their own name. */
function vocabularyInside(list: Json, vocabulary: Vocabulary): Vocabulary {
  const name = isJsonObject(list) ? list['var'] : undefined;
  if (typeof name !== 'string') return vocabulary;
  return { ...vocabulary, find: (inner) => vocabulary.find(`${name}.${inner}`) ?? vocabulary.find(inner) };
}

/** The formula as it is written, its names read as questions. */
function printed(logic: Json, { vocabulary, operand }: FormulaParts): readonly Piece[] {
  const names: string[] = [];
  const marked = mark(logic, names);
  const text = printFormula(marked);
  if (!text.ok) return [{ kind: 'formula', text: JSON.stringify(logic) }];
  return text.value.split(/(?<![\w.])(askedName\d+)(?!\w)/).flatMap((part, at): readonly Piece[] => {
    if (at % 2 === 0) return part.trim() === '' ? [] : [{ kind: 'formula', text: part.trim() }];
    return operand({ var: names[Number(part.slice(MARK.length))] ?? '' }, vocabulary);
  });
}

const MARK = 'askedName';

/** The logic with its names replaced by marks, noted in their order. */
function mark(logic: Json, names: string[]): Json {
  if (Array.isArray(logic)) return logic.map((each: Json) => mark(each, names));
  if (!isJsonObject(logic)) return logic;
  return Object.fromEntries(
    Object.entries(logic).map(([name, args]): readonly [string, Json] => {
      const known: Json | undefined = Array.isArray(args) ? args[0] : args;
      if (name !== 'var' || typeof known !== 'string' || known === '') return [name, mark(args, names)];
      return [name, `${MARK}${names.push(known) - 1}`];
    }),
  );
}

function inBrackets(wanted: boolean, pieces: readonly Piece[]): readonly Piece[] {
  return wanted ? [word('('), ...pieces, word(')')] : pieces;
}

function word(text: string): Piece {
  return { kind: 'word', text };
}
