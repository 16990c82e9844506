import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { during, say, Stop } from '../../../scripts/lib/say.mjs';
import { medians } from '../lib/statistics.mjs';
import { ratio, table } from '../lib/table.mjs';
import { changesOf, openTransitionStage } from './transition-stage.mjs';

const FOLDER = join(ROOT, 'e2e/bench/workflow/contestants');
/** Transitions of one turn, and how many of them at the same time, each of another instance. */
const TURN = 200;
const AT_ONCE = 4;
const WARM_TURNS = 2;

/**
 * Transitions in a second and processor time of each in this process (the database has its own): an instance is read, its
 * state, event and job are written in a transaction of the application's role. All take turns, on instances of their own.
 */
export async function measureTransitions(rounds) {
  const stage = await during('Sending requests to move', openTransitionStage);
  const contestants = [];
  try {
    for (const file of readdirSync(FOLDER).sort()) {
      const { enter } = await import(join(FOLDER, file));
      const ids = await stage.takeInstances();
      contestants.push({ name: file.replace('.mjs', ''), ids, used: [], ...(await enter(stage)) });
    }
    for (let round = -WARM_TURNS; round < rounds; round += 1)
      for (const one of contestants) {
        const used = await turn(one, changesOf(stage));
        if (round >= 0) one.used.push(used);
      }
    await refuseOtherWork(stage, contestants, (WARM_TURNS + rounds) * TURN);
    const rows = contestants.map(({ name, used }) => ({ name, ...medians(used) }));
    print(rows);
    return rows;
  } finally {
    for (const { close } of contestants) await close();
    await stage.close();
  }
}

async function turn({ ids, move }, changeOf) {
  const [began, before] = [performance.now(), process.cpuUsage()];
  let next = 0;
  const moveOn = async (lane) => {
    const own = ids.filter((_, index) => index % AT_ONCE === lane);
    while (next < TURN) await move(own[next++ % own.length], changeOf);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, lane) => moveOn(lane)));
  const { user, system } = process.cpuUsage(before);
  return {
    cpu: (user + system) / 1000 / TURN,
    perSecond: (TURN * 1000) / (performance.now() - began),
  };
}

/** Who wrote fewer versions, events or jobs, or a history whose chain breaks, did other work. */
async function refuseOtherWork(stage, contestants, moves) {
  for (const { name, ids } of contestants) {
    const { versions, events, jobs, broken } = await stage.countWork(ids);
    if ([versions, events, jobs].some((count) => count !== moves) || broken)
      throw new Stop(`${name}: ${JSON.stringify({ moves, versions, events, jobs, broken })}`);
  }
}

function print(rows) {
  const [base] = rows;
  say(
    `\nTransitions written, ${AT_ONCE} at a time; milliseconds of this process's processor time for each\n`,
  );
  say(
    table(
      ['', 'ms', '', 'transitions/s', ''],
      rows.map(({ name, cpu, perSecond }) => [
        name,
        cpu.toFixed(2),
        ratio(cpu, base.cpu),
        Math.round(perSecond),
        ratio(perSecond, base.perSecond),
      ]),
    ),
  );
}
