import { dateBounds } from '../../fields/date/field';
import { addDays, daysBetween, isIsoDate, type IsoDate, type JsonObject } from '../../kernel';
import { between, numberIn, pick, type SampleWorld, textIn } from './draw';

const YEAR = 365;
/** Days from today among which forms most often ask: soon, lately, a child's birth, an adult's. */
const SPANS = [
  [1, 45],
  [-60, -1],
  [-3 * YEAR, -60],
  [-15 * YEAR, -3 * YEAR],
  [-60 * YEAR, -20 * YEAR],
] as const;

/** A day within the settings of a date, from one of the spans that forms ask about. */
export function dayFor(world: SampleWorld, settings: JsonObject): IsoDate {
  const { from, to } = boundsFor(settings, world.today);
  const open = SPANS.map(
    ([least, most]) => [addDays(world.today, least), addDays(world.today, most)] as const,
  )
    .map(
      ([first, last]) =>
        [from !== null && from > first ? from : first, to !== null && to < last ? to : last] as const,
    )
    .filter(([first, last]) => first <= last);
  const fallback = [from ?? to ?? world.today, to ?? from ?? world.today] as const;
  const [first, last] = open.length === 0 ? fallback : pick(world, open);
  return addDays(first, between(world, 0, daysBetween(first, last)));
}

function boundsFor(settings: JsonObject, today: IsoDate) {
  const day = (key: string) => {
    const text = textIn(settings, key);
    return text !== null && isIsoDate(text) ? text : null;
  };
  return dateBounds(
    {
      min: day('min'),
      max: day('max'),
      minDays: numberIn(settings, 'minDays'),
      maxDays: numberIn(settings, 'maxDays'),
    },
    today,
  );
}
