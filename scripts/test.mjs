import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { DATA, makeDataFolders, ROOT } from './lib/paths.mjs';
import { runPlaywright } from './lib/playwright.mjs';
import { findRedis } from './lib/redis.mjs';
import { bin } from './lib/run.mjs';
import { bold, main, say } from './lib/say.mjs';

const SUITES = ['check', 'unit', 'react', 'db', 'e2e'];
const REPORTS = join(DATA, 'test-reports');
const LARGEST_SEED = 1_000_000;

/** Everything that can be tested on this machine, with what was left out and why, and the sum in the last line. */
await main(async () => {
  checkNode();
  makeDataFolders();
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const wanted = readWanted();
  const sum = { passed: 0, failed: 0, skipped: [], unsteady: [] };
  await ensureInstalled();
  await ensureBuilt(
    wanted.includes('e2e') || wanted.includes('check') ? {} : { only: ['shared', 'codegen'] },
  );
  const chance = combinations();
  await runJest(sum, wanted, chance);
  const browser = wanted.includes('e2e');
  // Stories wait for pages half of their time: the check works meanwhile, and steps aside for them.
  await Promise.all([
    ...(browser ? [runBrowserTests(sum, chance)] : []),
    ...(wanted.includes('check') ? [runCheck(sum, browser)] : []),
  ]);
  return report(sum);
});

function readWanted() {
  const at = process.argv.indexOf('--only');
  const only = at === -1 ? undefined : process.argv[at + 1]?.split(',');
  const unknown = only?.find((name) => !SUITES.includes(name));
  if (unknown !== undefined) throw new Error(`--only takes ${SUITES.join(', ')}, not "${unknown}"`);
  return only ?? SUITES;
}

/** As root everything can be installed, so what is missing is a failure; an ordinary user is told what was left out. */
function missing(sum, what, reason) {
  if (process.getuid?.() === 0) {
    say(`${what}: ${reason}`);
    sum.failed += 1;
  }
  sum.skipped.push(`${what}: ${reason}`);
}

async function runCheck(sum, aside) {
  say(bold('\nCheck'));
  const lanes = aside ? ['--lanes', '1'] : [];
  const code = await runThrough(process.execPath, [join(ROOT, 'scripts/check.mjs'), ...lanes], {}, { aside });
  if (code === 0) sum.passed += 1;
  else sum.failed += 1;
}

async function runJest(sum, wanted, chance) {
  const projects = wanted.filter((name) => ['unit', 'react', 'db'].includes(name));
  if (projects.length === 0) return;
  say(bold(`\nJest: ${projects.join(', ')}`));
  const env = { ...chance };
  if (projects.includes('db')) {
    const redis = await findRedis();
    if (redis.path === undefined) missing(sum, 'outbox over Bull', redis.reason);
    else env.REDIS_SERVER_PATH = redis.path;
  }
  const file = join(REPORTS, 'jest.json');
  const options = [
    '--selectProjects',
    ...projects,
    '--testTimeout=60000',
    // One more than there are usually cores: contracts and databases are waited for.
    '--maxWorkers=3',
    '--json',
    `--outputFile=${file}`,
  ];
  const code = await runThrough(process.execPath, [bin('jest'), ...options], env, { quietOutput: true });
  if (!existsSync(file)) {
    sum.failed += 1;
    return;
  }
  const result = JSON.parse(readFileSync(file, 'utf8'));
  sum.passed += result.numPassedTests;
  sum.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (code !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) sum.failed += 1;
  for (const suite of result.testResults) {
    for (const test of suite.assertionResults) {
      if (test.status === 'pending')
        sum.skipped.push(`${test.fullName}: skipped in ${suite.name.slice(ROOT.length + 1)}`);
    }
  }
}

async function runBrowserTests(sum, chance) {
  say(bold('\nBrowser'));
  const file = join(REPORTS, 'playwright.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...chance };
  const { code, reason } = await runPlaywright(['--reporter=list,json'], env);
  if (reason !== undefined) return missing(sum, 'browser tests', reason);
  if (!existsSync(file)) {
    sum.failed += 1;
    return;
  }
  const { stats, suites } = JSON.parse(readFileSync(file, 'utf8'));
  sum.passed += stats.expected + stats.flaky;
  sum.failed += stats.unexpected;
  if (code !== 0 && stats.unexpected === 0) sum.failed += 1;
  sum.skipped.push(...specsEnding('skipped', suites).map(whySkipped));
  sum.unsteady.push(...specsEnding('flaky', suites).map(({ title, file: at }) => `${title} (${at})`));
}

/** With `--full` every journey, size, colour, language and run of chance; else some of them, by a seed that can be given again. */
function combinations() {
  if (process.argv.includes('--full')) return { TEST_FULL: 'true' };
  const seed = process.env.TEST_SEED ?? String(Math.floor(Math.random() * LARGEST_SEED));
  say(`Some combinations by TEST_SEED=${seed}; all of them: npm run test:full`);
  return { TEST_SEED: seed };
}

/** The tests that ended so, of suites and the suites in them: `flaky` ones failed first and passed at the second try. */
function specsEnding(status, suites = []) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? []).filter((spec) => spec.tests.some((test) => test.status === status)),
    ...specsEnding(status, suite.suites),
  ]);
}

function whySkipped(spec) {
  const reason = spec.tests[0]?.annotations?.[0]?.description ?? 'skipped';
  return `${spec.title}: ${reason} (${spec.file})`;
}

function report(sum) {
  say();
  for (const title of sum.unsteady) say(`Passed only at the second try: ${title}`);
  if (sum.skipped.length === 0) say('Nothing was skipped.');
  else {
    say(bold('Skipped'));
    for (const line of sum.skipped) say(`  ${line}`);
  }
  say(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}

/** Runs a program whose words are ours; a report that goes to a file is kept off the screen, what stands aside has less priority. */
function runThrough(program, args, env = {}, { quietOutput = false, aside = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', quietOutput ? 'ignore' : 'inherit', 'inherit'],
    });
    if (aside && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
