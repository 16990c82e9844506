import { systemClock } from '../src/platform/clock/system-clock';
import { silentLogger } from '../src/platform/logger';
import {
  addJobs,
  OutboxHandlers,
  OutboxRelay,
  OutboxWorker,
  PermanentFailure,
  type OutboxJob,
} from '../src/platform/outbox';
import type { JobTransport } from '../src/ports/outside/job-transport';
import { until } from './until';
import { createWorld, type World } from './world';

interface Running {
  readonly world: World;
  readonly handlers: OutboxHandlers;
  /** Starts one more process's worth of relay and workers. */
  start(options?: {
    readonly leaseSeconds?: number;
    readonly offerSeconds?: number;
  }): Promise<{ stop(): Promise<void> }>;
  statuses(): Promise<Readonly<Record<string, string>>>;
}

/** What every job transport must keep of the outbox's promise. `createTransport` is called once per simulated process. */
export function describeOutbox(name: string, createTransport: () => JobTransport): void {
  describe(`outbox over ${name}`, () => {
    let running: Running;
    const started: { stop(): Promise<void> }[] = [];

    beforeEach(async () => {
      running = await prepare(createTransport, started);
    });
    afterEach(async () => {
      await Promise.all(started.splice(0).map((process) => process.stop()));
      await running.world.close();
    });

    it('given rows of two tenants, when it runs, then each is done once, by its tenant', async () => {
      const seen: string[] = [];
      running.handlers.register('note', (job) =>
        Promise.resolve(void seen.push(`${job.tenantId}/${job.key}`)),
      );
      const { tenant, otherTenant } = running.world;
      for (const { id } of [tenant, otherTenant]) await add(running.world, id, 'note', ['a', 'b', 'c']);
      await running.start();
      await until(async () => (await running.statuses())['c'] === 'done' && seen.length >= 6);
      expect([...seen].sort()).toEqual(
        [tenant, otherTenant].flatMap(({ id }) => ['a', 'b', 'c'].map((key) => `${id}/${key}`)),
      );
    });

    it('given a row written while it runs, then a notification is enough to have it done', async () => {
      running.handlers.register('note', () => Promise.resolve());
      await running.start();
      await add(running.world, running.world.tenant.id, 'note', ['later']);
      await until(async () => (await running.statuses())['later'] === 'done');
    });

    it('given the same key twice, then there is one row', async () => {
      await add(running.world, running.world.tenant.id, 'note', ['once']);
      await add(running.world, running.world.tenant.id, 'note', ['once', 'twice']);
      expect(Object.keys(await running.statuses()).sort()).toEqual(['once', 'twice']);
    });

    it('given two processes, then no row is done twice', async () => {
      const counts = new Map<string, number>();
      running.handlers.register('count', (job) =>
        Promise.resolve(void counts.set(job.key, (counts.get(job.key) ?? 0) + 1)),
      );
      const keys = Array.from({ length: 60 }, (_, index) => `k${index}`);
      await running.start({ offerSeconds: 1 });
      await running.start({ offerSeconds: 1 });
      await add(running.world, running.world.tenant.id, 'count', keys);
      await until(async () => Object.values(await running.statuses()).every((status) => status === 'done'));
      expect([...counts.values()]).toEqual(keys.map(() => 1));
    });

    it('given rows of one instance, then they are done in order, also when the first fails at first; timers pass by', async () => {
      const order: string[] = [];
      running.handlers.register('step', (job) => {
        if (job.key === 'first' && job.attempt === 1) return Promise.reject(new Error('not yet'));
        order.push(job.key);
        return Promise.resolve();
      });
      const instanceId = '01900000-0000-7000-8000-00000000000a';
      await running.world.withTenant(running.world.tenant.id, (tx) =>
        addJobs(tx, [
          { kind: 'step', key: 'first', instanceId },
          { kind: 'step', key: 'second', instanceId },
          { kind: 'step', key: 'timer', instanceId, timer: true },
          { kind: 'step', key: 'third', instanceId },
        ]),
      );
      await running.start();
      await until(() => order.length === 4);
      expect(order).toEqual(['timer', 'first', 'second', 'third']);
    });

    it('given a failure for good, then the row says why, the hook ran with it, and later rows go on', async () => {
      const reasons: string[] = [];
      running.handlers.register(
        'refused',
        () => Promise.reject(new PermanentFailure('address-refused')),
        (_tx, job, reason) => Promise.resolve(void reasons.push(`${job.key}:${reason}`)),
      );
      await add(running.world, running.world.tenant.id, 'refused', ['x']);
      await add(running.world, running.world.tenant.id, 'nobody-knows', ['y']);
      await running.start();
      await until(async () => Object.values(await running.statuses()).every((status) => status === 'failed'));
      expect(reasons).toEqual(['x:address-refused']);
    });

    it('given an answer to be asked later, then no attempt is spent', async () => {
      const attempts: number[] = [];
      running.handlers.register('wait', (job) => {
        attempts.push(job.attempt);
        return Promise.resolve(attempts.length < 3 ? { postponeUntil: new Date() } : undefined);
      });
      await add(running.world, running.world.tenant.id, 'wait', ['w']);
      await running.start();
      await until(async () => (await running.statuses())['w'] === 'done');
      expect(attempts).toEqual([1, 1, 1]);
    });

    it('given an effect whose record cannot be written, then the row is not done either', async () => {
      let tries = 0;
      running.handlers.register('record', async (job) => {
        tries += 1;
        await job.complete((tx) =>
          writeOffice(tx.tenantId, job, tries === 1, (sql, values) => tx.query(sql, values)),
        );
      });
      await add(running.world, running.world.tenant.id, 'record', ['r']);
      await running.start();
      await until(async () => (await running.statuses())['r'] === 'done');
      const offices = await running.world.withTenant(running.world.tenant.id, (tx) =>
        tx.query('select name from office', []),
      );
      expect(offices).toEqual([{ name: 'Ufficio 2' }]);
    });

    it('given a worker that loses its lease in the middle, then another does the job and the late record is refused', async () => {
      let release: () => void = () => undefined;
      const recorded: number[] = [];
      const lost: string[] = [];
      running.handlers.register('slow', async (job) => {
        if (job.attempt === 1) await new Promise<void>((resolve) => (release = resolve));
        try {
          await job.complete(() => Promise.resolve(void recorded.push(job.attempt)));
        } catch (error) {
          lost.push(error instanceof Error ? error.name : '');
          throw error;
        }
      });
      await add(running.world, running.world.tenant.id, 'slow', ['s']);
      await running.start();
      await until(async () => (await running.statuses())['s'] === 'leased');
      await running.world.withTenant(running.world.tenant.id, (tx) =>
        tx.query(`update outbox set status = 'pending', leased_until = null`, []),
      );
      await running.start();
      await until(() => recorded.length === 1);
      release();
      await until(() => lost.length === 1);
      expect({ recorded, lost }).toEqual({ recorded: [2], lost: ['LeaseLost'] });
    });

    it('given a process that died with a leased row, then the row is offered again when the lease ran out', async () => {
      running.handlers.register('note', () => Promise.resolve());
      await add(running.world, running.world.tenant.id, 'note', ['orphan']);
      await running.world.withTenant(running.world.tenant.id, (tx) =>
        tx.query(
          `update outbox set status = 'leased', attempts = 1, leased_until = now() - interval '1 second'`,
          [],
        ),
      );
      await running.start();
      await until(async () => (await running.statuses())['orphan'] === 'done');
    });
  });
}

async function prepare(
  createTransport: () => JobTransport,
  started: { stop(): Promise<void> }[],
): Promise<Running> {
  const world = await createWorld();
  const handlers = new OutboxHandlers();
  return {
    world,
    handlers,
    start: async (options = {}) => {
      const running = await startProcess(world, handlers, createTransport(), options);
      started.push(running);
      return running;
    },
    statuses: async () => {
      const rows = await world.withTenant(world.tenant.id, (tx) =>
        tx.query<{ key: string; status: string }>('select key, status from outbox', []),
      );
      return Object.fromEntries(rows.map((row) => [row.key, row.status]));
    },
  };
}

/** Relay and workers of one process. */
export async function startProcess(
  world: World,
  handlers: OutboxHandlers,
  transport: JobTransport,
  options: { readonly leaseSeconds?: number; readonly offerSeconds?: number },
): Promise<{ stop(): Promise<void> }> {
  const common = { clock: systemClock, logger: silentLogger };
  const relay = new OutboxRelay({
    ...common,
    database: world.database,
    transport,
    pollMs: 100,
    offerSeconds: options.offerSeconds ?? 2,
  });
  const worker = new OutboxWorker({
    ...common,
    withTenant: world.withTenant,
    handlers,
    leaseSeconds: options.leaseSeconds ?? 30,
    onFinished: () => relay.wake(),
  });
  await transport.start((job) => worker.work(job), 4);
  await relay.start();
  return {
    stop: async () => {
      worker.stop();
      await relay.stop();
      await transport.stop();
    },
  };
}

async function add(world: World, tenantId: string, kind: string, keys: readonly string[]): Promise<void> {
  await world.withTenant(tenantId, (tx) =>
    addJobs(
      tx,
      keys.map((key) => ({ kind, key })),
    ),
  );
}

async function writeOffice(
  tenantId: string,
  job: OutboxJob,
  break_: boolean,
  query: (sql: string, values: readonly unknown[]) => Promise<unknown>,
): Promise<void> {
  await query('insert into office (tenant_id, id, name) values ($1, $2, $3)', [
    tenantId,
    job.id,
    `Ufficio ${job.attempt}`,
  ]);
  if (break_) throw new Error('the record is refused');
}
