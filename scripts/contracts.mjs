// Every port × provider against its simulator; with OFFICIAL_SPECS=DIR also against the official files there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'contracts-'));
const output = join(folder, 'results.json');

const run = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--selectProjects',
    'unit',
    'db',
    '--forceExit',
    '--silent',
    '--json',
    `--outputFile=${output}`,
    'server/test/contracts',
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
);

/** Results by `port × provider`, the title of the outermost describe. */
function readSuites() {
  const suites = new Map();
  const results = JSON.parse(readFileSync(output, 'utf8'));
  for (const file of results.testResults) {
    if (file.assertionResults.length === 0)
      suites.set(file.name, { passed: 0, failed: [file.message], skipped: [] });
    for (const test of file.assertionResults) {
      const name = test.ancestorTitles[0] ?? file.name;
      const suite = suites.get(name) ?? { passed: 0, failed: [], skipped: [] };
      if (test.status === 'passed') suite.passed += 1;
      else if (test.status === 'failed')
        suite.failed.push(`${test.fullName}\n${test.failureMessages.join('\n')}`);
      else suite.skipped.push(test.title);
      suites.set(name, suite);
    }
  }
  return suites;
}

function print(suites) {
  const width = Math.max(...[...suites.keys()].map((name) => name.length));
  for (const [name, { passed, failed, skipped }] of [...suites].sort(([one], [other]) =>
    one.localeCompare(other),
  )) {
    const state = failed.length === 0 ? 'ok    ' : 'FAILED';
    console.log(
      `${name.padEnd(width)}  ${state}  ${passed} passed, ${failed.length} failed, ${skipped.length} skipped`,
    );
    for (const title of skipped) console.log(`${' '.repeat(width)}  skipped: ${title}`);
    for (const message of failed) console.log(message);
  }
}

let suites;
try {
  suites = readSuites();
} catch {
  console.error(run.stderr);
  process.exit(1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
print(suites);
const all = [...suites.values()];
const count = (read) => all.reduce((sum, suite) => sum + read(suite), 0);
const failed = count((suite) => suite.failed.length);
console.log(`${count((suite) => suite.passed)} passed, ${failed} failed`);
process.exit(failed === 0 && run.status === 0 ? 0 : 1);
