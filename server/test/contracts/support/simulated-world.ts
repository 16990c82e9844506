import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneInThisRealm } from './own-realm-clone';
import { startSimulators, type RunningSimulators, type SimulatorOptions } from '../../../src/simulators/main';

cloneInThisRealm();

export interface Plan {
  readonly fault: string;
  readonly count?: number;
  readonly seconds?: number;
  readonly cents?: number;
  readonly on?: string;
}

/** All simulators on free ports over a folder of their own, and their control doors. */
export interface SimulatedWorld {
  readonly running: RunningSimulators;
  /** Settings of a provider by its name, as plain data. */
  settings(name: string): Record<string, unknown>;
  misbehave(system: string, plan: Plan): Promise<void>;
  /** Forgets every plan of a system. */
  behave(system: string): Promise<void>;
  state(system: string): Promise<unknown>;
  /** Stops the simulators and starts them again on the same folder. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

export async function startWorld(options: Partial<SimulatorOptions> = {}): Promise<SimulatedWorld> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'simulators-'));
  const start = (port: number, smtpPort: number): Promise<RunningSimulators> =>
    startSimulators({ port, smtpPort, dataFolder, gatesDelaySeconds: 0, ...options });
  let running = await start(0, 0);
  const control = async (system: string, plan: Plan): Promise<void> => {
    const response = await fetch(`${running.addresses.origin}/${system}/misbehave`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(plan),
    });
    if (!response.ok) throw new Error(`${system} knows no fault ${plan.fault}: ${await response.text()}`);
  };
  return {
    get running() {
      return running;
    },
    settings: (name) => {
      const found: unknown = Reflect.get(running.providers, name);
      if (typeof found !== 'object' || found === null) throw new Error(`no settings of ${name}`);
      return { ...found };
    },
    misbehave: control,
    behave: (system) => control(system, { fault: 'none' }),
    state: async (system) => {
      const body: unknown = await (await fetch(`${running.addresses.origin}/${system}/state`)).json();
      return body;
    },
    restart: async () => {
      const { origin, smtpPort } = running.addresses;
      await running.stop();
      running = await start(Number(new URL(origin).port), smtpPort);
      await firstAnswer(origin);
    },
    end: async () => {
      await running.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Connections kept open to the stopped process are dead: the first request over one of them may fail. */
async function firstAnswer(origin: string): Promise<void> {
  const answered = await fetch(`${origin}/healthz`).then(
    (response) => response.ok,
    () => false,
  );
  if (!answered) await firstAnswer(origin);
}
