import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { say } from '../../../scripts/lib/say.mjs';
import { table } from '../lib/table.mjs';

const MOST = 25;
/** Waiting, and the profile's own beginning and end. */
const NOT_WORK = new Set(['(idle)', '(root)', 'dispatch']);

/** Prints where the time of a profile goes, by package and by function, and keeps it for Chromium's own viewer. */
export function printProfile(name, what, profile) {
  const folder = join(ROOT, '.cache/bench/api');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}-${what}.cpuprofile`);
  writeFileSync(file, JSON.stringify(profile));
  const self = selfTimes(profile);
  const all = self.reduce((sum, { time }) => sum + time, 0);
  const share = (time) => `${((100 * time) / all).toFixed(1)} %`;
  const lines = (of) => sumBy(self, of).map(([key, time]) => [key, share(time)]);
  say(`\n${name}, ${what}: ${relative(ROOT, file)}\n`);
  say(table(['package', 'of its time'], lines(packageOf).slice(0, MOST)));
  say(`\n${table(['function', 'of its time'], lines(functionOf).slice(0, MOST))}`);
}

function selfTimes({ nodes, samples, timeDeltas }) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  return samples
    .map((id, at) => ({ ...frames.get(id), time: timeDeltas[at] }))
    .filter(({ functionName }) => !NOT_WORK.has(functionName));
}

function sumBy(self, of) {
  const sums = new Map();
  for (const one of self) sums.set(of(one), (sums.get(of(one)) ?? 0) + one.time);
  return [...sums].sort(([, a], [, b]) => b - a);
}

function packageOf({ url, functionName }) {
  if (url === '') return functionName.startsWith('(') ? functionName : 'built into V8 and Node';
  if (url.startsWith('node:')) return 'node';
  const inside = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  return inside ?? relative(ROOT, pathOf(url)).split('/').slice(0, 2).join('/');
}

function functionOf({ url, functionName, lineNumber }) {
  const name = functionName === '' ? '(anonymous)' : functionName;
  if (url === '') return name;
  const place = url.startsWith('node:') ? url : relative(ROOT, pathOf(url));
  return `${name} ${place.replace(/^.*node_modules\//, '')}:${lineNumber + 1}`;
}

function pathOf(url) {
  return url.startsWith('file:') ? fileURLToPath(url) : url;
}
