import { chromium } from '@playwright/test';
import { say } from '../../../scripts/lib/say.mjs';
import { medians } from './statistics.mjs';

/**
 * Measures each contestant at each size in one browser started with `flags`, median of `rounds`; they take turns in every
 * round, and who fails is named and left out of it. `measure(browser, contestant, count)`; `print(count, rows)` after a size.
 */
export async function contest({ bench, browserPath, flags, built, sizes, rounds, measure, print }) {
  const browser = await chromium.launch({ executablePath: browserPath, args: flags });
  try {
    const results = [];
    for (const count of sizes) {
      const measured = await takeTurns(built, rounds, count, (one) => measure(browser, one, count));
      const rows = [...measured].flatMap(([name, all]) =>
        all.length === 0 ? [] : [{ name, ...medians(all) }],
      );
      print(count, rows);
      results.push({ bench, count, rows });
    }
    return results;
  } finally {
    await browser.close();
  }
}

async function takeTurns(built, rounds, count, measure) {
  const measured = new Map(built.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const contestant of built) {
      try {
        measured.get(contestant.name).push(await measure(contestant));
      } catch (error) {
        say(`${contestant.name}, ${count} fields: ${error.message.split('\n')[0]}`);
      }
    }
  return measured;
}
