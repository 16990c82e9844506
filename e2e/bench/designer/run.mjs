import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { say } from '../../../scripts/lib/say.mjs';
import { buildContestant } from '../lib/build-contestants.mjs';
import { contest } from '../lib/contest.mjs';
import { serveFiles } from '../lib/serve-files.mjs';
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
  return contest({
    bench: 'designer',
    browserPath,
    flags: FLAGS,
    built,
    sizes,
    rounds,
    measure: measureOne,
    print,
  });
}

async function measureOne(browser, { outDir, entry, styles }, count) {
  const files = await serveFiles(outDir, { styles });
  try {
    return await measureDesigner(browser, files, entry, count);
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
