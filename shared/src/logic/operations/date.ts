import {
  addDays,
  addMonths,
  daysBetween,
  isIsoDate,
  isWorkingDay,
  monthsStarted,
  workingDaysBetween,
  yearsBetween,
  type IsoDate,
  type Json,
} from '../../kernel';
import { argumentPath, compileKind, type Call, type Operation, type Term } from '../compilation';
import { DATE, NUMBER } from '../type-relations';

/** Longest stretch that is counted day by day, and most units that are added: about a century. */
const MOST_DAYS = 36_600;

function compileToday(): Term {
  return { type: DATE, run: (scope) => scope.today };
}

/** A date written in the formula. */
function compileDate(call: Call): Term {
  const date = call.args[0];
  if (typeof date !== 'string' || !isIsoDate(date))
    return call.compilation.refuse('logic-bad-date', argumentPath(call, 0));
  return { type: DATE, run: () => date, literal: date };
}

function compileBetween(call: Call, count: (from: IsoDate, to: IsoDate) => number | null): Term {
  const from = compileKind(call, 0, 'date');
  const to = call.args.length > 1 ? compileKind(call, 1, 'date') : compileToday();
  return {
    type: NUMBER,
    run(scope) {
      const first = from.run(scope);
      const second = to.run(scope);
      return isDate(first) && isDate(second) ? count(first, second) : null;
    },
  };
}

function isDate(value: Json): value is IsoDate {
  return typeof value === 'string' && isIsoDate(value);
}

function workingDays(from: IsoDate, to: IsoDate): number | null {
  return Math.abs(daysBetween(from, to)) > MOST_DAYS ? null : workingDaysBetween(from, to);
}

const UNITS: Readonly<Record<string, (date: IsoDate, count: number) => IsoDate>> = {
  days: addDays,
  months: addMonths,
  years: (date, count) => addMonths(date, count * 12),
  'working-days': addWorkingDays,
};

function addWorkingDays(date: IsoDate, count: number): IsoDate {
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

function compileDateAdd(call: Call): Term {
  const date = compileKind(call, 0, 'date');
  const count = compileKind(call, 1, 'number');
  const unit = call.args[2];
  const add = typeof unit === 'string' && Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  if (add === undefined) {
    return call.compilation.refuse('logic-literal-needed', argumentPath(call, 2), {
      expected: Object.keys(UNITS).join(', '),
    });
  }
  return {
    type: DATE,
    run(scope) {
      const start = date.run(scope);
      const units = count.run(scope);
      return isDate(start) && isCount(units) ? inCalendar(start, units, add) : null;
    },
  };
}

function isCount(value: Json): value is number {
  return Number.isInteger(value) && typeof value === 'number' && Math.abs(value) <= MOST_DAYS;
}

/** Null past the four digits of a year. */
function inCalendar(date: IsoDate, count: number, add: (date: IsoDate, count: number) => IsoDate): Json {
  const estimate = Number(date.slice(0, 4)) + count * (add === addDays || add === addWorkingDays ? 0.006 : 1);
  if (estimate < 2 || estimate > 9997) return null;
  const result = add(date, count);
  return isIsoDate(result) ? result : null;
}

export const DATE_OPERATIONS: Readonly<Record<string, Operation>> = {
  today: { min: 0, max: 0, compile: compileToday },
  date: { min: 1, max: 1, compile: compileDate },
  age: { min: 1, max: 2, compile: (call) => compileBetween(call, yearsBetween) },
  days: { min: 2, max: 2, compile: (call) => compileBetween(call, daysBetween) },
  'months-started': { min: 2, max: 2, compile: (call) => compileBetween(call, monthsStarted) },
  'working-days': { min: 2, max: 2, compile: (call) => compileBetween(call, workingDays) },
  'date-add': { min: 3, max: 3, compile: compileDateAdd },
};
