let out = process.stdout;
const colour = process.stdout.isTTY && process.env.NO_COLOR === undefined;
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = (text) => paint(1, text);
export const green = (text) => paint(32, text);
export const red = (text) => paint(31, text);
export const dim = (text) => paint(2, text);

export function say(line = '') {
  out.write(`${line}\n`);
}

/** For commands whose standard output is their answer. */
export function sayOnStandardError() {
  out = process.stderr;
}

/** Ends the script with advice instead of a stack. */
export class Stop extends Error {}

/** Runs a script's work; what it cannot do is said in words. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.stderr.write(
      `\n${red(error instanceof Stop ? error.message : (error.stack ?? String(error)))}\n`,
    );
    process.exitCode = 1;
  }
}

/** Says that something takes time: the seconds run on a terminal, a line from time to time elsewhere. */
export async function during(what, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  if (!out.isTTY) say(`${what} …`);
  const tick = setInterval(
    () => (out.isTTY ? out.write(`\r${what} … ${seconds()} s `) : say(`  ${what}: ${seconds()} s so far`)),
    out.isTTY ? 1000 : 20_000,
  );
  try {
    const value = await work();
    clearInterval(tick);
    say(`${out.isTTY ? '\r' : ''}${green('✓')} ${what} ${dim(`(${seconds()} s)`)}      `);
    return value;
  } catch (error) {
    clearInterval(tick);
    say(`${out.isTTY ? '\r' : ''}${red('✗')} ${what} ${dim(`(${seconds()} s)`)}      `);
    throw error;
  }
}
