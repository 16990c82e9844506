import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA, LOGS, makeDataFolders, ROOT } from './paths.mjs';
import { say, Stop } from './say.mjs';

const SERVER = join(ROOT, 'server', 'dist');

/**
 * Starts the simulators (in a demo) and the product, waits until both answer, and answers how to stop them, or to start the
 * product anew. `onEnd` hears of a part that ended without being asked.
 */
export async function startProduct({ port, demo, onProgress = () => undefined, onEnd }) {
  makeDataFolders();
  const env = { ...process.env, PORT: String(port), DATA_DIR: DATA, DEMO: String(demo) };
  const running = new Map();
  const asked = new Set();
  const keep = (child) => {
    running.set(child.label, child);
    child.once('exit', (code, signal) => asked.has(child) || onEnd?.(child.label, code ?? signal));
  };
  const endAsked = (child) => {
    asked.add(child);
    return end(child);
  };
  const stop = () => Promise.all([...running.values()].map(endAsked));
  try {
    if (demo) keep(await startSimulators(env, port));
    keep(await startServer(env, onProgress));
  } catch (error) {
    await stop();
    throw error;
  }
  const restart = async () => {
    await endAsked(running.get('server'));
    keep(await startServer(env, onProgress));
  };
  return { stop, restart };
}

function launch(label, args, env) {
  const log = openSync(join(LOGS, `${label}.log`), 'a');
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', log, log, 'ipc'],
    detached: false,
  });
  closeSync(log);
  child.label = label;
  return child;
}

async function startSimulators(env, port) {
  const preload = ['--require', join(ROOT, 'scripts/lib/end-with-parent.cjs')];
  const settings = { SIMULATORS_WEBHOOK: `http://localhost:${port}/payments/notifications`, ...env };
  const child = launch('simulators', [...preload, join(SERVER, 'simulators', 'main.js')], settings);
  await untilReady(child, async () => (await answers(`http://127.0.0.1:${port + 1}/healthz`)) || undefined);
  return child;
}

async function startServer(env, onProgress) {
  const child = launch('server', [join(SERVER, 'main.js')], env);
  let outcome;
  child.on('message', (message) => {
    if (message.kind === 'progress') onProgress(message.step);
    else outcome = message;
  });
  await untilReady(child, () => outcome);
  if (outcome.kind === 'failed') throw new Stop(outcome.reason);
  return child;
}

async function untilReady(child, isReady) {
  for (;;) {
    const outcome = await isReady();
    if (outcome !== undefined) return outcome;
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Stop(`${lastWords(child.label)}\n\nThe ${child.label} ended before it was ready`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function lastWords(label) {
  return readFileSync(join(LOGS, `${label}.log`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(-15)
    .join('\n');
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

const LONGEST_STOP_MS = 25_000;

function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP_MS);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** Keeps the script alive until somebody asks it to stop, or a part ends by itself; answers the exit code. */
export function untilAsked(product, ended) {
  return new Promise((resolve) => {
    let stopping = false;
    const finish = async (code) => {
      if (stopping) return;
      stopping = true;
      say('\nStopping …');
      await product.stop();
      say('Stopped. The data stays in ' + DATA);
      resolve(code);
    };
    process.on('SIGINT', () => void finish(0));
    process.on('SIGTERM', () => void finish(0));
    process.on('SIGHUP', () => void finish(0));
    ended.then((why) => {
      if (!stopping) say(`\n${why}`);
      return finish(1);
    });
  });
}
