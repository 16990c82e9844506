import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { CHECKS } from './lib/checks.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { dim, green, main, red, say } from './lib/say.mjs';

/** Format, types, lint, import rules, drift of what is generated. Exit code 1 when something is wrong, all of it shown. */
await main(async () => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt({ only: ['shared', 'codegen', 'server'] });
  const { values, positionals } = parseArgs({
    options: { lanes: { type: 'string', default: '2' } },
    allowPositionals: true,
  });
  const { failed } = await runChecks(positionals, Number(values.lanes));
  return failed === 0 ? 0 : 1;
});

/** As many at a time as there are lanes, the longest first: most of them keep one core busy. */
async function runChecks(wanted, lanes) {
  const checks = CHECKS.filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
  );
  const waiting = [...checks].sort((a, b) => Number(b.long === true) - Number(a.long === true));
  let failed = 0;
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const wrong = await runCheck(check);
      failed += wrong;
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  say(`check: ${checks.length - failed} passed, ${failed} failed`);
  return { passed: checks.length - failed, failed };
}

async function runCheck({ name, work }) {
  const started = Date.now();
  const { code, output } = await work();
  const seconds = dim(`(${Math.round((Date.now() - started) / 1000)} s)`);
  say(`${code === 0 ? green('✓') : red('✗')} ${name} ${seconds}`);
  if (code !== 0) say(output.trimEnd());
  return code === 0 ? 0 : 1;
}
