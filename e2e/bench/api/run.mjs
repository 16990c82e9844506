import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { during, say, Stop } from '../../../scripts/lib/say.mjs';
import { median } from '../lib/statistics.mjs';
import { ratio, table } from '../lib/table.mjs';
import { printProfile } from './profile.mjs';
import { send } from './requests.mjs';
import { openStage } from './stage.mjs';

const FOLDER = join(ROOT, 'e2e/bench/api/contestants');
const BASE = 'raw';
const OURS = 'ours';
/**
 * What is asked in one turn, and how much of it before anything is counted: so much that the engine has compiled what runs
 * often, as in a server that has been up for a minute. The more code, the longer that takes.
 */
const CASES = {
  S: { turn: 200, warm: 1500 },
  cached: { turn: 200, warm: 1500 },
  Q: { turn: 150, warm: 1500 },
  M: { turn: 30, warm: 200 },
};
const AT_ONCE = 4;
/** How many turns one look at a profile takes. */
const PROFILED_TURNS = 8;

/**
 * Processor time that a request costs the process which answers it, beside Node's own server and driver doing the same SQL:
 * S a published form, another one each time; cached the same one; Q the operators' queue; M a request is sent.
 */
export async function benchApi({
  only = [],
  rounds = 5,
  sizes: [instances] = [50_000],
  profile = [],
  beside,
}) {
  const submissions = CASES.M.warm + (rounds + PROFILED_TURNS * profile.length) * CASES.M.turn;
  const names = readdirSync(FOLDER)
    .map((file) => file.replace('.mjs', ''))
    .filter((name) => only.length === 0 || name === BASE || only.includes(name));
  const stage = await during(`Filling ${instances} instances`, () =>
    openStage({ instances, submissions: (names.length - 1 + (beside === undefined ? 0 : 1)) * submissions }),
  );
  const contestants = [];
  try {
    const own = divide(stage.told, submissions);
    for (const name of names) contestants.push(await enter(name, own(name), submissions));
    if (beside !== undefined)
      contestants.push({
        ...(await enter(OURS, { ...stage.told, root: beside }, submissions)),
        name: 'beside',
      });
    await measure(contestants, rounds);
    for (const what of profile) for (const one of taking(what, contestants)) await look(one, what);
    const rows = contestants.map(({ name, used }) => ({ name, ...mediansOf(used) }));
    print(rows, instances);
    return [{ bench: 'api', count: instances, rows }];
  } finally {
    for (const { child } of contestants) child.disconnect();
    await Promise.all(contestants.map(({ child }) => child.exitCode ?? once(child, 'exit')));
    await stage.close();
  }
}

/** A recorded submission can be done once: each contestant that repeats them has its own. */
function divide(told, each) {
  let taken = 0;
  return (name) => {
    if (name === OURS) return told;
    const M = told.statements.M.slice(taken, (taken += each));
    return { ...told, statements: { ...told.statements, M } };
  };
}

async function enter(name, told, submissions) {
  const file = join(FOLDER, `${name}.mjs`);
  const contestant = await import(file);
  const child = contestant.launch?.(told) ?? start(name, file, told);
  const port = await readyOn(name, child);
  const drafts = await contestant.prepare?.(port, told, submissions);
  return { name, child, port, asks: contestant.asks(told, drafts), sent: {}, used: {} };
}

function start(name, file, told) {
  const written = join(told.dataDir, `${name}.json`);
  writeFileSync(written, JSON.stringify(told));
  return fork(join(ROOT, 'e2e/bench/api/in-own-process.mjs'), [file, written], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

function readyOn(name, child) {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Stop(`${name} ended before it was ready`)));
    child.on('message', ({ kind, port, reason }) => {
      if (kind === 'failed') reject(new Stop(`${name}: ${reason}`));
      if (kind === 'ready') resolve(port);
    });
  });
}

async function measure(contestants, rounds) {
  for (const [what, { warm }] of Object.entries(CASES))
    for (const one of taking(what, contestants)) await askAll(one, what, warm);
  for (let round = 0; round < rounds; round += 1)
    for (const [what, { turn }] of Object.entries(CASES))
      for (const one of taking(what, contestants)) {
        const before = await tell(one, 'processor-time');
        await askAll(one, what, turn);
        const after = await tell(one, 'processor-time');
        (one.used[what] ??= []).push((after.used - before.used) / turn);
      }
}

function taking(what, contestants) {
  return contestants.filter(({ asks }) => asks[what] !== undefined);
}

async function look(one, what) {
  await tell(one, 'profile-begin');
  await askAll(one, what, PROFILED_TURNS * CASES[what].turn);
  const { profile } = await tell(one, 'profile-end');
  printProfile(one.name, what, profile);
}

async function tell({ child }, wanted) {
  const answer = new Promise((resolve) => {
    const onMessage = (message) => {
      if (message.kind !== wanted) return;
      child.off('message', onMessage);
      resolve(message);
    };
    child.on('message', onMessage);
  });
  child.send(wanted);
  return answer;
}

/** So many requests, a few at a time; the first answer is looked at, and every one of them has to be like it. */
async function askAll(one, what, count) {
  const { asks, port, sent, name } = one;
  let left = count;
  const askOn = async () => {
    while (left > 0) {
      left -= 1;
      const n = (sent[what] = (sent[what] ?? -1) + 1);
      const text = await send(port, asks[what](n));
      if (!LOOKS_RIGHT[what](text)) throw new Stop(`${name} answers ${what} with ${text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
}

const isForm = (text) => text.length > 25_000 && !text.includes('"errors"');
const LOOKS_RIGHT = {
  S: isForm,
  cached: isForm,
  Q: (text) => (text.match(/IMPRESA|"Impresa /gi) ?? []).length >= 25 && !text.includes('"errors"'),
  M: (text) => !text.includes('"errors"') && !text.includes('Refusal'),
};

function mediansOf(used) {
  return Object.fromEntries(Object.entries(used).map(([what, all]) => [what, median(all)]));
}

function print(rows, instances) {
  const base = rows.find(({ name }) => name === BASE);
  say(`\nProcessor time of a request in microseconds, ${instances} instances; ratio to raw in this run\n`);
  const cell = (row, what) =>
    row[what] === undefined ? '' : `${Math.round(row[what])} (${ratio(row[what], base[what] ?? base.S)})`;
  const cases = Object.keys(CASES);
  say(
    table(
      ['', ...cases],
      rows.map((row) => [row.name, ...cases.map((what) => cell(row, what))]),
    ),
  );
}
