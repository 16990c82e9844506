import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { say } from '../../../scripts/lib/say.mjs';
import { buildContestant, shippedPlugins } from '../lib/build-contestants.mjs';
import { contest } from '../lib/contest.mjs';
import { serveFiles } from '../lib/serve-files.mjs';
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
  return contest({
    bench: 'forms',
    browserPath,
    flags: FLAGS,
    built,
    sizes,
    rounds,
    measure: measureOne,
    print,
  });
}

async function measureOne(browser, contestant, count) {
  const files = await serveFiles(contestant.outDir, contestant);
  try {
    return await measureForm(browser, files, count);
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
