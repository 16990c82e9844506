import type { Server } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import { createAnpr } from './anpr';
import { createAppIo } from './app-io';
import { createClock, MovableClock } from './clock';
import { credentialsFile, providerSettings, registerClients } from './client-registration';
import { createDues } from './dues';
import { createGates } from './gates';
import { controlDoor } from './kernel/control-door';
import type { SimulatorContext } from './kernel/context';
import { html } from './kernel/html';
import { page } from './kernel/page';
import type { Simulator } from './kernel/simulator';
import { createMail } from './mail';
import { createOidc } from './oidc';
import { ownKeys } from './own-keys';
import { createPagopa } from './pagopa';
import { createPdnd } from './pdnd';
import { createReceiver } from './receiver';
import { createRegister } from './register';
import { DEMO_PEOPLE } from './people';

export interface SimulatorOptions {
  /** 0 for any free port; also for `smtpPort`. */
  readonly port: number;
  readonly smtpPort: number;
  readonly dataFolder: string;
  /** Address to listen on. */
  readonly host?: string;
  /** Name under which browsers and the product reach the simulators. */
  readonly publicHost?: string;
  /** Where logins may come back to, besides `/auth/…` on any port of this machine. */
  readonly redirectUris?: readonly string[];
  /** Where payments are announced; empty for nowhere. */
  readonly webhook?: string;
  /** Seconds until the gates know new plates. */
  readonly gatesDelaySeconds?: number;
  /** Seconds until App IO has delivered what it took. */
  readonly appIoDelaySeconds?: number;
  readonly now?: () => Date;
}

export interface RunningSimulators {
  readonly addresses: { readonly origin: string; readonly smtpHost: string; readonly smtpPort: number };
  /** The file with the settings of every provider. */
  readonly credentials: string;
  /** The same settings, by provider name. */
  readonly providers: object;
  readonly stop: () => Promise<void>;
}

/** Starts all simulated systems in this process. Throws when a port is taken. */
export async function startSimulators(options: SimulatorOptions): Promise<RunningSimulators> {
  const { host = '127.0.0.1', publicHost = 'localhost', now: real = () => new Date() } = options;
  const folder = join(options.dataFolder, 'simulators');
  const clock = new MovableClock(folder, real);
  const now = (): Date => clock.now();
  const app = express().disable('x-powered-by');
  const server = await listen(app, options.port, host);
  const origin = `http://${publicHost}:${portOf(server, options.port)}`;
  const keys = await ownKeys(folder);
  const secrets = await registerClients(folder, { origin, smtpHost: publicHost, smtpPort: options.smtpPort });
  const context: SimulatorContext = { origin, folder, now, people: DEMO_PEOPLE, secrets, keys };
  const mail = await createMail(context, host, options.smtpPort).catch(async (error: unknown) => {
    await close(server);
    throw error;
  });
  const addresses = { origin, smtpHost: host === '0.0.0.0' ? publicHost : host, smtpPort: mail.smtpPort };
  await registerClients(folder, addresses);
  const simulators: readonly Simulator[] = [
    createOidc(context, options.redirectUris ?? ['http://localhost:4000/auth/callback']),
    createPdnd(context),
    createAnpr(context),
    createPagopa(context, options.webhook ?? ''),
    createAppIo(context, options.appIoDelaySeconds ?? 2),
    createDues(context),
    createRegister(context),
    createGates(context, options.gatesDelaySeconds ?? 2),
    mail.simulator,
    createReceiver(context),
    createClock(clock),
  ];
  mount(app, simulators);
  return {
    addresses,
    credentials: credentialsFile(folder),
    providers: providerSettings(secrets, addresses),
    stop: async () => {
      await Promise.all([close(server), ...simulators.map((simulator) => simulator.stop?.())]);
      for (const simulator of simulators) simulator.journal.close();
    },
  };
}

function mount(app: express.Express, simulators: readonly Simulator[]): void {
  app.get('/', (_request, response) => {
    response.send(indexPage(simulators));
  });
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  for (const simulator of simulators) {
    app.use(controlDoor(simulator));
    app.use(`/${simulator.name}`, simulator.router);
  }
}

function indexPage(simulators: readonly Simulator[]): string {
  return page(
    'Simulatori',
    html`<p>
        I sistemi esterni con cui il Comune parla, simulati su questa macchina con il loro vero protocollo.
      </p>
      <div class="grid">
        ${simulators.map(
          (simulator) =>
            html`<section class="card">
              <h2><a href="/${simulator.name}">${simulator.title}</a></h2>
              <p>${simulator.summary}</p>
            </section>`,
        )}
      </div>`,
    false,
  );
}

async function listen(app: express.Express, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, (error?: Error) => (error ? reject(error) : resolve(server)));
  });
}

function portOf(server: Server, fallback: number): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : fallback;
}

async function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
