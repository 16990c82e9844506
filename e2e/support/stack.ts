import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Child } from './child';
import { freePorts } from './free-ports';
import { at } from './json';
import { LOGS, ROOT, SERVER } from './paths';
import { until } from './until';
import { OF_THE_DEMO } from './of-the-demo';

/** Where a complete product answers. */
export interface StackAddresses {
  /** Portal, back office and API of the first municipality. */
  readonly portal: string;
  /** The same installation under the host name of the second municipality. */
  readonly otherPortal: string;
  readonly simulators: string;
  readonly dataFolder: string;
  readonly port: number;
}

const END_WITH_PARENT = join(ROOT, 'scripts', 'lib', 'end-with-parent.cjs');
const LONGEST_START_MS = 120_000;

/** Simulators and product, in a data folder and on ports of their own. */
export class Stack {
  private constructor(
    readonly addresses: StackAddresses,
    private readonly env: Readonly<Record<string, string>>,
    private children: readonly Child[] = [],
  ) {}

  /** Makes an empty installation and starts it. */
  static async create(): Promise<Stack> {
    if (!existsSync(join(SERVER, 'main.js')))
      throw new Error('The product is not built: run "npm run build" first');
    const dataFolder = mkdtempSync(join(tmpdir(), 'istanze-e2e-'));
    chmodSync(dataFolder, 0o755);
    mkdirSync(join(dataFolder, 'logs'));
    const [port = 0, simulatorsPort = 0, smtpPort = 0] = await freePorts(3);
    const addresses = {
      portal: `http://localhost:${port}`,
      otherPortal: `http://vallechiara.localhost:${port}`,
      simulators: `http://localhost:${simulatorsPort}`,
      dataFolder,
      port,
    };
    const stack = new Stack(addresses, {
      PORT: `${port}`,
      DATA_DIR: dataFolder,
      ...OF_THE_DEMO,
      SIMULATORS_PORT: `${simulatorsPort}`,
      SIMULATORS_URL: addresses.simulators,
      SIMULATORS_SMTP_PORT: `${smtpPort}`,
      SIMULATORS_WEBHOOK: `${addresses.portal}/payments/notifications`,
    });
    try {
      await stack.start();
    } catch (error) {
      await stack.remove();
      throw error;
    }
    return stack;
  }

  async start(): Promise<void> {
    const simulators = this.spawn('simulators', [
      '--require',
      END_WITH_PARENT,
      join(SERVER, 'simulators', 'main.js'),
    ]);
    await until(
      'the simulators to answer',
      () => {
        simulators.assertRunning();
        return answers(`${this.addresses.simulators}/healthz`);
      },
      LONGEST_START_MS,
    );
    const server = this.spawn('server', [join(SERVER, 'main.js')]);
    const outcome = await until(
      'the product to be ready',
      () => {
        server.assertRunning();
        return ['ready', 'failed'].find((kind) => kind === at(server.told, 'kind'));
      },
      LONGEST_START_MS,
    );
    if (outcome === 'failed') throw new Error(`The product did not start:\n${server.lastWords()}`);
  }

  private spawn(label: string, args: readonly string[]): Child {
    const log = join(this.addresses.dataFolder, 'logs', `${label}.log`);
    const child = new Child({ label, args, env: this.env, log });
    this.children = [...this.children, child];
    return child;
  }

  /** Ends every process at once without a word, as a power cut would. */
  async kill(): Promise<void> {
    const killed = this.children;
    this.children = [];
    await Promise.all(killed.map((child) => child.kill()));
  }

  /** Ends the product and throws its data away; its logs stay with the results of the run. */
  async remove(): Promise<void> {
    const running = [...this.children].reverse();
    this.children = [];
    for (const child of running) await child.stop();
    const { dataFolder } = this.addresses;
    cpSync(join(dataFolder, 'logs'), join(LOGS, basename(dataFolder)), { recursive: true });
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function answers(url: string): Promise<true | undefined> {
  try {
    return (await fetch(url)).ok || undefined;
  } catch {
    return undefined;
  }
}
