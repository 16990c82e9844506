import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOGS, ROOT, makeDataFolders } from './paths.mjs';
import { Stop } from './say.mjs';

/** Runs a program to its end; answers code and everything it said. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
      if (options.echo) process.stdout.write(chunk);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/** Runs a program whose words go to a log; its failure shows their end. */
export async function runLogged(name, program, args, options = {}) {
  makeDataFolders();
  const file = join(LOGS, `${name}.log`);
  const log = openSync(file, 'w');
  const child = spawn(program, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', log, log],
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (ended) => resolve(ended ?? 1));
  }).finally(() => closeSync(log));
  if (code === 0) return;
  const end = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-40).join('\n');
  throw new Stop(
    `${end}\n\n${[program, ...args].join(' ')} failed (code ${code}); everything it said is in ${file}`,
  );
}

/** A program of node_modules/.bin, run by this very Node. */
export function bin(name) {
  return join(ROOT, 'node_modules', '.bin', name);
}

/** npm as it was called, or as it is found. */
export function npm() {
  const file = process.env.npm_execpath;
  return file !== undefined && /npm-cli\.js$/.test(file)
    ? { program: process.execPath, args: [file] }
    : { program: 'npm', args: [] };
}
