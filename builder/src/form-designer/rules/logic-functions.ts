import type { LogicType } from '@istanze/shared';

type Kind = LogicType['kind'];

/** What an argument may be: something of these types, the name of a table, one of its columns, a unit of time. */
export type LogicArgument =
  | { readonly kind: 'operand'; readonly types: readonly Kind[] }
  | { readonly kind: 'list'; readonly of: readonly Kind[] | undefined }
  | { readonly kind: 'table' }
  | { readonly kind: 'column' }
  | { readonly kind: 'unit' };

/** A function that a sentence can show, by its name in logic. */
export interface LogicFunction {
  readonly name: string;
  /** The types it may give. */
  readonly gives: readonly Kind[];
  readonly args: readonly LogicArgument[];
  /** How many of these must be there. */
  readonly least: number;
}

export const TIME_UNITS = ['days', 'months', 'years', 'working-days'] as const;

const date: LogicArgument = { kind: 'operand', types: ['date'] };
const number: LogicArgument = { kind: 'operand', types: ['number'] };
const numbers: LogicArgument = { kind: 'list', of: ['number', 'money'] };
const ordered: LogicArgument = { kind: 'list', of: ['number', 'money', 'date'] };
const anyList: LogicArgument = { kind: 'list', of: undefined };
const tableKey: LogicArgument = { kind: 'operand', types: ['text', 'choice', 'number'] };

/** Functions offered in sentences, in the order they are offered. */
export const LOGIC_FUNCTIONS: readonly LogicFunction[] = [
  { name: 'today', gives: ['date'], args: [], least: 0 },
  { name: 'age', gives: ['number'], args: [date, date], least: 1 },
  { name: 'days', gives: ['number'], args: [date, date], least: 2 },
  { name: 'working-days', gives: ['number'], args: [date, date], least: 2 },
  { name: 'months-started', gives: ['number'], args: [date, date], least: 2 },
  { name: 'date-add', gives: ['date'], args: [date, number, { kind: 'unit' }], least: 3 },
  { name: 'count', gives: ['number'], args: [anyList], least: 1 },
  { name: 'sum', gives: ['number', 'money'], args: [numbers], least: 1 },
  { name: 'min', gives: ['number', 'money', 'date'], args: [ordered], least: 1 },
  { name: 'max', gives: ['number', 'money', 'date'], args: [ordered], least: 1 },
  {
    name: 'lookup',
    gives: ['any', 'number', 'text', 'boolean'],
    args: [{ kind: 'table' }, tableKey, { kind: 'column' }],
    least: 2,
  },
];

export function findLogicFunction(name: string): LogicFunction | undefined {
  return LOGIC_FUNCTIONS.find((one) => one.name === name);
}
