import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { say } from '../../../scripts/lib/say.mjs';
import { medians } from '../lib/statistics.mjs';
import { table } from '../lib/table.mjs';
import { measureTransitions } from './transitions.mjs';
import { walksOf } from './walks.mjs';

const FLOWS = join(ROOT, 'db/seeds/reference/workflows');
const INSTANCES = 1000;
/** Different lives; each is lived ten times. */
const WALKS = 100;
/** What the design allows for all of them. */
const BUDGET_MS = 2000;

const { parseWorkflow, simulate } = createRequire(import.meta.url)('@istanze/shared');

const TRANSITIONS = 'transitions';

/**
 * A thousand made-up instances through each ready-made flow: processor time of this process, and events in a second of it. Then
 * transitions written to a database, ours beside a unit of work; `transitions` alone measures only these.
 */
export async function benchWorkflow({ only = [], rounds = 5 }) {
  const results = [];
  if (only.some((name) => name !== TRANSITIONS) || only.length === 0) results.push(simulateAll(only, rounds));
  if (only.length === 0 || only.includes(TRANSITIONS))
    results.push({ bench: TRANSITIONS, rows: await measureTransitions(rounds) });
  return results;
}

function simulateAll(only, rounds) {
  const rows = [];
  for (const file of readdirSync(FLOWS).sort()) {
    const name = file.replace('.json', '');
    if (only.length > 0 && !only.includes(name)) continue;
    const parsed = parseWorkflow(JSON.parse(readFileSync(join(FLOWS, file), 'utf8')));
    if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.error)}`);
    rows.push({ name, ...measure(parsed.value, rounds) });
  }
  print(rows);
  return { bench: 'workflow', count: INSTANCES, rows };
}

function measure(flow, rounds) {
  const walks = walksOf(flow, WALKS);
  const scripts = Array.from({ length: INSTANCES }, (_, index) => walks[index % WALKS]);
  for (const script of walks) simulate(flow, script);
  const measured = [];
  for (let round = 0; round < rounds; round += 1) measured.push(walkAll(flow, scripts));
  return medians(measured);
}

/** A walk that is refused somewhere is shorter than it was made: it would be measured for less than it says. */
function walkAll(flow, scripts) {
  const began = process.cpuUsage();
  let events = 0;
  for (const script of scripts) {
    const { steps, refused } = simulate(flow, script);
    if (refused !== undefined) throw new Error(`A walk is refused: ${JSON.stringify(refused)}`);
    events += steps.length;
  }
  const { user, system } = process.cpuUsage(began);
  const cpu = (user + system) / 1000;
  return { cpu, events, perSecond: (events * 1000) / cpu };
}

function print(rows) {
  say(
    `\n${INSTANCES} instances simulated, milliseconds of processor time (budget ${BUDGET_MS}); events in a second\n`,
  );
  say(
    table(
      ['', 'ms', 'events', 'events/s', 'within budget'],
      rows.map(({ name, cpu, events, perSecond }) => [
        name,
        Math.round(cpu),
        events,
        Math.round(perSecond),
        cpu <= BUDGET_MS ? 'yes' : 'NO',
      ]),
    ),
  );
}
