import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { bin } from '../../../scripts/lib/run.mjs';
import { say, Stop } from '../../../scripts/lib/say.mjs';
import { median } from '../lib/statistics.mjs';
import { ratio, table } from '../lib/table.mjs';

const TESTS = 'server/test/growth.db.test';

/** What people do every day while one municipality's archive grows: median of the rounds at each size, and the plans. */
export async function benchQueue({ sizes = [10_000, 100_000, 1_000_000], rounds = 40 }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-queue-'));
  try {
    const report = join(folder, 'report.json');
    const { status } = spawnSync(process.execPath, jestArguments(), {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
        GROWTH_SIZES: sizes.join(','),
        GROWTH_ROUNDS: String(rounds),
        GROWTH_REPORT: report,
      },
    });
    if (status !== 0) throw new Stop('An operation no longer reads by its indexes: see above');
    const measured = JSON.parse(readFileSync(report, 'utf8'));
    print(measured, sizes);
    return [{ bench: 'queue', rows: measured.map(({ ms, ...rest }) => ({ ...rest, ms: median(ms ?? []) })) }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same tests that `npm test` runs with twenty thousand: what is timed is what is proved. */
function jestArguments() {
  return [bin('jest'), '--selectProjects=db', '--forceExit', `--testPathPatterns=${TESTS}`];
}

function print(measured, sizes) {
  const fills = measured.filter(({ fillSeconds }) => fillSeconds !== undefined);
  say(
    `\nFilled in ${fills.map(({ size, fillSeconds }) => `${size}: ${Math.round(fillSeconds)} s`).join(', ')}`,
  );
  say(`\nMedian in milliseconds; ratio to ${sizes[0]} instances\n`);
  const names = [...new Set(measured.flatMap(({ name }) => name ?? []))];
  const of = (name, size) => median(measured.find((one) => one.name === name && one.size === size)?.ms ?? []);
  const cell = (name, size) =>
    size === sizes[0]
      ? of(name, size).toFixed(1)
      : `${of(name, size).toFixed(1)} (${ratio(of(name, size), of(name, sizes[0]))})`;
  say(
    table(
      ['', ...sizes.map(String)],
      names.map((name) => [name, ...sizes.map((size) => cell(name, size))]),
    ),
  );
  say('\nPlans at the largest size\n');
  const last = measured.filter(({ name, size }) => name !== undefined && size === sizes.at(-1));
  for (const { name, accesses } of last) say(`${name}: ${accesses.join(', ')}`);
}
