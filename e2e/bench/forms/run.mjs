import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { say } from '../../../scripts/lib/say.mjs';
import { buildContestant, shippedPlugins } from '../lib/build-contestants.mjs';
import { serveFiles } from '../lib/serve-files.mjs';
import { medians } from '../lib/statistics.mjs';
import { ratio, table } from '../lib/table.mjs';
import { measureForm } from './measure.mjs';

const FOLDER = 'forms/contestants';
const LIMIT = 'bare-html';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--disable-background-networking',
  '--no-first-run',
];
const COLUMNS = ['mount', 'key', 'paint', 'toggle', 'validation', 'heap', 'gzip'];

/** The same form drawn by each contestant, `sizes` fields, median of `rounds`; contestants take turns in every round. */
export async function benchForms({ browserPath, only, sizes = [200, 1000], rounds = 3 }) {
  const names = readdirSync(join(ROOT, 'e2e/bench', FOLDER)).filter(
    (file) => only.length === 0 || file.startsWith(LIMIT) || only.some((word) => file.includes(word)),
  );
  const plugins = await shippedPlugins();
  const built = [];
  for (const name of names) built.push(await buildContestant(join(FOLDER, name), plugins));
  const browser = await chromium.launch({ executablePath: browserPath, args: FLAGS });
  try {
    const results = [];
    for (const count of sizes) results.push(await measureSize(browser, built, count, rounds));
    return results;
  } finally {
    await browser.close();
  }
}

async function measureSize(browser, built, count, rounds) {
  const measured = new Map(built.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const contestant of built) {
      const result = await tryMeasure(browser, contestant, count);
      if (result !== undefined) measured.get(contestant.name).push(result);
    }
  const rows = [...measured].flatMap(([name, all]) => (all.length === 0 ? [] : [{ name, ...medians(all) }]));
  print(count, rows);
  return { bench: 'forms', count, rows };
}

async function tryMeasure(browser, contestant, count) {
  const files = await serveFiles(contestant.outDir, contestant);
  try {
    return await measureForm(browser, files, count);
  } catch (error) {
    say(`${contestant.name}, ${count} fields: ${error.message.split('\n')[0]}`);
    return undefined;
  } finally {
    await files.stop();
  }
}

function print(count, rows) {
  const limit = rows.find(({ name }) => name === LIMIT);
  say(`\n${count} fields; ratio to bare HTML in this run (its own values below), key in ms, gzip in kB\n`);
  const cells = rows
    .toSorted((a, b) => a.validation - b.validation)
    .map((row) => [
      row.name,
      ...COLUMNS.map((column) => {
        if (column === 'key') return row.key.toFixed(1);
        return column === 'gzip' ? Math.round(row.gzip) : ratio(row[column], limit[column]);
      }),
    ]);
  const own = ['(bare, ms, MB)', ...COLUMNS.map((column) => limit[column].toFixed(1))];
  say(table(['', ...COLUMNS], [...cells, own]));
}
