import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { DATA, makeDataFolders } from './lib/paths.mjs';
import { runPlaywright } from './lib/playwright.mjs';
import { bold, main, say, Stop } from './lib/say.mjs';

/** The suite whose tests are about pages and no service. */
const PAGES = 'portal';
const LARGEST_SEED = 1_000_000;
const MARK = { passed: 'yes', failed: 'NO', missing: '?' };

/** Every criterion of the public model on the service of each archetype and on three more, chosen by a seed, as a table. */
await main(async () => {
  checkNode();
  makeDataFolders();
  await ensureInstalled();
  await ensureBuilt();
  const seed = process.env.TEST_SEED ?? String(Math.floor(Math.random() * LARGEST_SEED));
  say(bold(`The same services again: TEST_SEED=${seed}`));
  const file = join(DATA, 'test-reports', 'conformance.json');
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const { code, reason } = await runPlaywright(
    ['--reporter=line,json', 'conformance/services', 'conformance/pages'],
    {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      TEST_SEED: seed,
      TEST_FULL: 'true',
    },
  );
  if (reason !== undefined) throw new Stop(reason);
  if (!existsSync(file)) return code || 1;
  const results = readResults(JSON.parse(readFileSync(file, 'utf8')).suites);
  const pages = results.get(PAGES) ?? new Map();
  results.delete(PAGES);
  print(results);
  say(bold('\nPages of the portal'));
  for (const [title, ended] of pages) say(`${MARK[ended].padStart(4)}  ${title}`);
  say('\nC.SE.4.1 is measured by "npm run bench -- lighthouse"; C.SE.5 is the proxy\'s: docs/operations.md.');
  return code;
});

/** By service, by criterion: how the last try ended. */
function readResults(suites, found = new Map()) {
  for (const suite of suites ?? []) {
    for (const { title, tests } of suite.specs ?? []) {
      const row = found.get(suite.title) ?? new Map();
      const ended = tests.at(-1)?.results.at(-1)?.status;
      row.set(title, ended === 'passed' || ended === 'failed' ? ended : 'missing');
      found.set(suite.title, row);
    }
    readResults(suite.suites, found);
  }
  return found;
}

function print(results) {
  const services = [...results.keys()];
  const criteria = [...new Set(services.flatMap((name) => [...results.get(name).keys()]))];
  services.forEach((name, index) => say(`${String(index + 1).padStart(2)}  ${name}`));
  const width = Math.max(...criteria.map((one) => one.length));
  say(bold(`\n${''.padEnd(width)}  ${services.map((_, index) => String(index + 1).padStart(4)).join('')}`));
  for (const one of criteria) {
    const marks = services.map((name) => MARK[results.get(name).get(one) ?? 'missing'].padStart(4));
    say(`${one.padEnd(width)}  ${marks.join('')}`);
  }
}
