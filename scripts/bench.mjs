import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { fingerprint, isFresh, writeStamp } from './lib/fingerprint.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { makeDataFolders, ROOT } from './lib/paths.mjs';
import { npm, runLogged } from './lib/run.mjs';
import { during, main, say, Stop } from './lib/say.mjs';

const BENCH = join(ROOT, 'e2e/bench');
const STAMP = join(BENCH, 'node_modules/.istanze-bench');

/** What is measured, by name, over which parts of the build; each module is loaded only once its packages are there. */
const BENCHES = {
  forms: {
    built: [],
    run: async (options) => (await import('../e2e/bench/forms/run.mjs')).benchForms(options),
  },
  server: {
    built: ['shared'],
    run: async (options) => (await import('../e2e/bench/server/run.mjs')).benchServer(options),
  },
  api: {
    built: ['shared', 'server'],
    run: async (options) => (await import('../e2e/bench/api/run.mjs')).benchApi(options),
  },
  queue: {
    built: [],
    run: async (options) => (await import('../e2e/bench/queue/run.mjs')).benchQueue(options),
  },
  weight: {
    built: ['codegen', 'portal'],
    run: async (options) => (await import('../e2e/bench/weight/run.mjs')).benchWeight(options),
  },
  designer: {
    built: ['codegen'],
    run: async (options) => (await import('../e2e/bench/designer/run.mjs')).benchDesigner(options),
  },
  workflow: {
    built: ['shared'],
    run: async (options) => (await import('../e2e/bench/workflow/run.mjs')).benchWorkflow(options),
  },
  lighthouse: {
    built: [],
    run: async (options) => (await import('../e2e/bench/lighthouse/run.mjs')).benchLighthouse(options),
  },
};

/** What needs nothing but this checkout: measured when no name is given. */
const USUAL = ['forms', 'server', 'weight', 'designer', 'workflow'];

/**
 * `npm run bench -- forms server weight designer workflow`, these five without a name; `lighthouse` wants a product that runs, at
 * `--address=URL`; `api` asks the built server over 50,000 instances; `queue` fills a database of its own up to a million instances, which takes minutes.
 * `--profile=Q,M` of `api` then looks where the time of these goes, and `--beside=FOLDER` asks another checkout's build too.
 * `--only=WORD,WORD` takes some contestants (of `workflow`: some flows, or `transitions`), `--sizes=200` other sizes, `--rounds=5` other rounds, `--json=FILE` writes what
 * was measured.
 */
await main(async () => {
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
  if (unknown !== undefined)
    throw new Stop(`There is no bench "${unknown}"; there are ${Object.keys(BENCHES).join(', ')}`);
  checkNode();
  makeDataFolders();
  await ensureInstalled();
  const wanted = names.length === 0 ? USUAL : names;
  await ensureBuilt({ only: wanted.flatMap((name) => BENCHES[name].built) });
  await ensureContestants();
  const options = await readOptions();
  const results = [];
  for (const name of wanted) results.push(...(await BENCHES[name].run(options)));
  const file = option('json');
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
});

async function readOptions() {
  const browser = await findBrowser();
  if (browser.path === undefined) throw new Stop(browser.reason);
  const numbers = (name) => option(name)?.split(',').map(Number);
  const [rounds] = numbers('rounds') ?? [];
  const sizes = numbers('sizes');
  return {
    browserPath: browser.path,
    address: option('address'),
    only: option('only')?.split(',') ?? [],
    profile: option('profile')?.split(',') ?? [],
    beside: option('beside'),
    ...(sizes === undefined ? {} : { sizes }),
    ...(rounds === undefined ? {} : { rounds }),
  };
}

function option(name) {
  const given = process.argv.slice(2);
  const at = given.findIndex((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
  return at < 0 ? undefined : (given[at].split('=')[1] ?? given[at + 1]);
}

/** Their packages stay out of the product's own folder and lock. */
async function ensureContestants() {
  const hash = fingerprint(['e2e/bench/package.json']);
  if (existsSync(STAMP) && isFresh(STAMP, hash)) return;
  const { program, args } = npm();
  const own = [
    'install',
    '--no-package-lock',
    '--legacy-peer-deps',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ];
  await during('Installing what is measured against', () =>
    runLogged('install-bench', program, [...args, ...own], { cwd: BENCH }),
  );
  writeStamp(STAMP, hash);
  say(
    `${Object.keys(JSON.parse(readFileSync(join(BENCH, 'package.json'), 'utf8')).dependencies).length} packages`,
  );
}
