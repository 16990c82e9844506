import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { ROOT } from './paths';

export interface ChildSettings {
  readonly label: string;
  /** Arguments of Node. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** File that takes everything it says. */
  readonly log: string;
}

const LONGEST_STOP_MS = 25_000;

/** A process of the product in a group of its own, which ends when this process does. */
export class Child {
  private readonly process: ChildProcess;
  private message: unknown;

  constructor(private readonly settings: ChildSettings) {
    const log = openSync(settings.log, 'a');
    this.process = spawn(process.execPath, [...settings.args], {
      cwd: ROOT,
      env: { ...process.env, ...settings.env },
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    closeSync(log);
    this.process.on('message', (message: unknown) => {
      this.message = message;
    });
  }

  /** The last thing it told over its channel. */
  get told(): unknown {
    return this.message;
  }

  /** Throws, with its last words, when it has ended by itself. */
  assertRunning(): void {
    const { exitCode, signalCode } = this.process;
    if (exitCode === null && signalCode === null) return;
    throw new Error(`The ${this.settings.label} ended (${exitCode ?? signalCode}):\n${this.lastWords()}`);
  }

  lastWords(): string {
    return readFileSync(this.settings.log, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** Ends the whole group at once, as a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  private end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const { pid, exitCode, signalCode } = this.process;
    if (pid === undefined || exitCode !== null || signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      const force = setTimeout(() => process.kill(-pid, 'SIGKILL'), LONGEST_STOP_MS);
      this.process.once('exit', () => {
        clearTimeout(force);
        resolve();
      });
      process.kill(signal === 'SIGKILL' ? -pid : pid, signal);
    });
  }
}
