import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, listAt, numberAt, textAt } from './json';
import { ROOT } from './paths';

/** One thing that happened to a term, as the worked examples of docs/deadlines.md tell it. */
export interface TermMark {
  readonly mark: string;
  readonly at: string;
  readonly days?: number;
}

export interface WorkedExample {
  readonly startedAt: string;
  /** The day on which it is looked at. */
  readonly today: string;
  readonly marks: readonly TermMark[];
  readonly finalDate: string;
  readonly remainingDays: number;
  /** Target date of the receipt. */
  readonly targetDate: string;
}

const CASES = join(ROOT, 'shared/conformance/clock/cases.json');
const WEEKDAY_OF_EXAMPLES = new Date('2026-01-01').getUTCDay();

/** A worked example by its name, brought to the next year to come whose calendar is that of its own. */
export function workedExample(name: string): WorkedExample {
  const cases: unknown = JSON.parse(readFileSync(CASES, 'utf8'));
  const found = listAt(cases, '').find((each) => at(each, 'name') === name);
  const year = yearToCome();
  const moved: unknown = JSON.parse(JSON.stringify(found).replaceAll('"2026-', `"${year}-`));
  return {
    startedAt: textAt(moved, 'given.startedAt'),
    today: textAt(moved, 'given.today'),
    marks: listAt(moved, 'given.marks').map((mark) => {
      const days = at(mark, 'days');
      const told = { mark: textAt(mark, 'mark'), at: textAt(mark, 'at') };
      return typeof days === 'number' ? { ...told, days } : told;
    }),
    finalDate: textAt(moved, 'expects.finalDate'),
    remainingDays: numberAt(moved, 'expects.remainingDays'),
    targetDate: textAt(moved, 'expects.targetDate'),
  };
}

function yearToCome(): number {
  let year = new Date().getUTCFullYear() + 1;
  while (new Date(`${year}-01-01`).getUTCDay() !== WEEKDAY_OF_EXAMPLES || year % 4 === 0) year += 1;
  return year;
}
