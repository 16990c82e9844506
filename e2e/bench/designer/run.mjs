import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { say } from '../../../scripts/lib/say.mjs';
import { buildContestant } from '../lib/build-contestants.mjs';
import { serveFiles } from '../lib/serve-files.mjs';
import { medians } from '../lib/statistics.mjs';
import { ratio, table } from '../lib/table.mjs';
import { measureDesigner } from './measure.mjs';

const FOLDER = 'designer/contestants';
const PEER = 'form-js-editor';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
const COLUMNS = ['code', 'open', 'gzip', 'undo', 'redo', 'undoFrame', 'move', 'fps', 'frame'];

/** The same form opened in each designer, `sizes` fields, median of `rounds`; contestants take turns in every round. */
export async function benchDesigner({ browserPath, only, sizes = [200, 1000], rounds = 3 }) {
  const names = readdirSync(join(ROOT, 'e2e/bench', FOLDER)).filter(
    (file) => only.length === 0 || only.some((word) => file.includes(word)),
  );
  const built = [];
  for (const name of names) built.push(await buildContestant(join(FOLDER, name), []));
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
  return { bench: 'designer', count, rows };
}

async function tryMeasure(browser, { name, outDir, entry, styles }, count) {
  const files = await serveFiles(outDir, { styles });
  try {
    return await measureDesigner(browser, files, entry, count);
  } catch (error) {
    say(`${name}, ${count} fields: ${error.message.split('\n')[0]}`);
    return undefined;
  } finally {
    await files.stop();
  }
}

function print(count, rows) {
  const peer = rows.find(({ name }) => name === PEER);
  say(`\n${count} fields; milliseconds of processor time, frame by the clock, gzip in kB\n`);
  const cells = rows.map((row) => [
    row.name,
    ...COLUMNS.map((column) => (column === 'gzip' ? Math.round(row.gzip) : row[column].toFixed(1))),
    peer === undefined ? '' : ratio(row.code + row.open, peer.code + peer.open),
  ]);
  say(table(['', ...COLUMNS, `code and open, to ${PEER}`], cells));
}
