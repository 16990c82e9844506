import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { say } from '../../../scripts/lib/say.mjs';
import { medians } from '../lib/statistics.mjs';
import { table } from '../lib/table.mjs';
import { logicalForm, missingAtFirst, validAnswers } from '../logical-form.mjs';

const FOLDER = join(ROOT, 'e2e/bench/server/contestants');
const FIELDS = 200;
const TURN_MS = 400;
const BASE = 'ajv';

/** Submissions that one thread validates in a second: all right, and with every required answer missing. */
export async function benchServer({ only = [], rounds = 5 }) {
  const form = logicalForm(FIELDS);
  const cases = { valid: [validAnswers(form), 0], empty: [{}, missingAtFirst(form)] };
  const contestants = [];
  for (const file of readdirSync(FOLDER)) {
    const name = file.replace('.mjs', '');
    if (only.length > 0 && name !== BASE && !only.includes(name)) continue;
    const { prepare } = await import(join(FOLDER, file));
    contestants.push({ name, validate: prepare(form), measured: [] });
  }
  for (const contestant of contestants) checkAndWarm(contestant, cases);
  for (let round = 0; round < rounds; round += 1)
    for (const { validate, measured } of contestants)
      measured.push({
        valid: perSecond(validate, cases.valid[0]),
        empty: perSecond(validate, cases.empty[0]),
      });
  const rows = contestants.map(({ name, measured }) => ({ name, ...medians(measured) }));
  print(rows);
  return [{ bench: 'server', count: FIELDS, rows }];
}

/** What finds another number of issues does other work: it is not measured. */
function checkAndWarm({ name, validate }, cases) {
  for (const [what, [answers, expected]] of Object.entries(cases)) {
    const found = validate(answers);
    if (found !== expected)
      throw new Error(`${name} finds ${found} issues in ${what} answers, not ${expected}`);
    perSecond(validate, answers);
  }
}

/** By the processor's time of this process: what else the machine does is not counted. */
function perSecond(validate, answers) {
  const began = process.cpuUsage();
  const end = Date.now() + TURN_MS;
  let times = 0;
  while (Date.now() < end) {
    for (let turn = 0; turn < 10; turn += 1) validate(answers);
    times += 10;
  }
  const { user, system } = process.cpuUsage(began);
  return (times * 1_000_000) / (user + system);
}

function print(rows) {
  const base = rows.find(({ name }) => name === BASE);
  say(`\nValidating ${FIELDS} fields, submissions per second of processor time; ratio to ajv in this run\n`);
  const cell = (value, limit) => `${Math.round(value)} (${(value / limit).toFixed(2)}×)`;
  const sorted = rows.toSorted((a, b) => b.valid - a.valid);
  say(
    table(
      ['', 'all right', 'all required missing'],
      sorted.map(({ name, valid, empty }) => [name, cell(valid, base.valid), cell(empty, base.empty)]),
    ),
  );
}
