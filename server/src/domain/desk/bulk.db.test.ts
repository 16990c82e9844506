import { uuidv7 } from 'uuidv7';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import { until } from '../../../test/until';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import { EmbeddedJobTransport } from '../../integrations/job-transport/embedded';
import { silentLogger } from '../../platform/logger';
import { OutboxHandlers, OutboxRelay, OutboxWorker } from '../../platform/outbox';
import { BULK_JOB, type BulkTarget } from './bulk-job';
import { JobPayload } from './bulk.types';
import { createDesk } from './create-desk';
import type { DeskDependencies } from './desk-dependencies';

/** `npm run race` takes two hundred; every run of the tests takes enough to die in the middle of. */
const ROWS = Number(process.env['BULK_ROWS'] ?? 24);
const HALF = ROWS / 2;
const ACCEPT = {
  kind: 'perform',
  activity: 'accept',
  outcome: 'accepted',
  input: { reasons: 'I requisiti ci sono' },
} as const;
const TITLE = { it: 'Accogli la richiesta' };
/** Two hundred requests are filled in, sent and registered first. */
const LONG = 600_000;

describe('many instances at once', () => {
  let product: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let operator: StaffViewer;
  let deps: DeskDependencies;

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { world } = product;
    await world.withTenant(world.tenant.id, async (tx) => {
      service = await aPermitService(tx);
      citizen = await aCitizenViewer(tx);
      operator = await aStaffViewer(tx, service);
    });
    const { withTenant, clock } = world;
    const viewerOf = () => Promise.resolve(operator);
    deps = { withTenant, clock, vault: product.vault, work: product.instances.work, viewerOf };
  });
  afterAll(() => product.close());

  const rows = <T>(sql: string, values: readonly unknown[] = []): Promise<readonly T[]> =>
    product.world.withTenant(product.world.tenant.id, (tx) => tx.query<T>(sql, [tx.tenantId, ...values]));

  /** Sent and registered, as an operator finds them. */
  const sent = async (count: number): Promise<readonly BulkTarget[]> => {
    const ctx = product.context(citizen);
    const { useCases } = product.instances;
    const codes: string[] = [];
    for (let at = 0; at < count; at++) {
      const key = uuidv7();
      const started = await useCases.start(ctx, {
        serviceSlug: service.slug,
        idempotencyKey: key,
        fromInstance: null,
      });
      if (!('instance' in started)) throw new Error(JSON.stringify(started));
      const { code } = started.instance;
      const changes = [{ path: 'subject', base: null, value: `Prova ${at}` }];
      const saved = await useCases.saveDraft(ctx, { code, step: null, changes });
      if (!('instance' in saved)) throw new Error(JSON.stringify(saved));
      const { version } = saved.instance;
      await useCases.submit(ctx, { code, expectedVersion: version, idempotencyKey: key });
      codes.push(code);
    }
    await product.runJobs();
    return seen(codes);
  };
  const seen = (codes: readonly string[]): Promise<readonly BulkTarget[]> =>
    rows<BulkTarget>(
      'select code, version as "expectedVersion" from instance where tenant_id = $1 and code = any ($2) order by code',
      [codes],
    );
  /** Taken in charge and found in order: ready to be decided. */
  const reviewed = async (codes: readonly string[]): Promise<void> => {
    for (const code of codes)
      for (const [activity, outcome] of [
        ['claim', 'claimed'],
        ['review', 'passed'],
      ] as const) {
        const [now] = await seen([code]);
        const done = await deps.work.perform(product.context(operator), {
          code,
          activity,
          outcome,
          input: {},
          expectedVersion: now?.expectedVersion ?? 0,
          idempotencyKey: uuidv7(),
        });
        if ('refusal' in done) throw new Error(JSON.stringify(done));
      }
  };

  const start = async (targets: readonly BulkTarget[], key = uuidv7()): Promise<string> => {
    const started = await createDesk(deps).bulk.start(product.context(operator), {
      title: TITLE,
      targets,
      request: ACCEPT,
      idempotencyKey: key,
    });
    if (!(started instanceof JobPayload)) throw new Error(JSON.stringify(started));
    return started.job.id;
  };
  const find = (id: string) => createDesk(deps).bulk.find(product.context(operator), id);

  /** One process's worth of relay and worker; its desk may be rigged to die. */
  const startProcess = async (desk: DeskDependencies) => {
    const { database, clock, withTenant } = product.world;
    const handlers = new BesideTheOthers(product.handlers);
    const run = createDesk(desk).runBulkJob;
    handlers.register(BULK_JOB, run);
    const transport = new EmbeddedJobTransport(() => undefined);
    const logger = silentLogger;
    const relay = new OutboxRelay({ database, transport, clock, logger, pollMs: 50, offerSeconds: 1 });
    const onFinished = () => relay.wake();
    const worker = new OutboxWorker({ withTenant, handlers, clock, logger, leaseSeconds: 60, onFinished });
    await transport.start((job) => worker.work(job), 2);
    await relay.start();
    return {
      /** From here on it offers nothing and hears nothing, as a process that is gone. */
      die: () => relay.stop(),
      stop: async () => {
        worker.stop();
        await relay.stop();
        await transport.stop();
      },
    };
  };

  test(
    'given many of which 3 cannot be, when the worker dies in the middle, then the others are done once and 3 are explained',
    async () => {
      const codes = (await sent(ROWS)).map(({ code }) => code);
      const [unread, withdrawn, foreign] = [codes[1] ?? '', codes[3] ?? '', codes[HALF + 2] ?? ''];
      await reviewed(codes.filter((code) => code !== unread));
      const targets = await seen(codes);
      await product.instances.useCases.withdraw(product.context(citizen), {
        code: withdrawn,
        reason: 'Non mi serve più',
        expectedVersion: targets[3]?.expectedVersion ?? 0,
        idempotencyKey: uuidv7(),
      });
      await product.world.withTenant(product.world.tenant.id, async (tx) => {
        const other = await aPermitService(tx);
        await tx.query('update instance set office_id = $3 where tenant_id = $1 and code = $2', [
          tx.tenantId,
          foreign,
          other.officeId,
        ]);
      });
      const job = await start(targets);

      const dying = diesAfter(deps, HALF);
      const first = await startProcess(dying.deps);
      await dying.died;
      expect(await find(job)).toMatchObject({ state: 'running', total: ROWS, done: HALF - 3, failed: 2 });
      await first.die();
      product.world.clock.advance(61);
      const second = await startProcess(deps);
      await until(async () => (await find(job))?.state === 'done');
      dying.release();
      await Promise.all([first.stop(), second.stop()]);
      await product.runJobs();

      expect(await find(job)).toMatchObject({ state: 'done', total: ROWS, done: ROWS - 3, failed: 3 });
      const failures = await createDesk(deps).bulk.failures(product.context(operator), job);
      expect(failures.map(({ code, reason }) => [code, reason])).toEqual(
        expect.arrayContaining([
          [unread, 'reason.guard'],
          [withdrawn, 'reason.changed-since'],
          [foreign, 'reason.not-found'],
        ]),
      );
      expect(failures).toHaveLength(3);
      const accepted = await rows<{ events: number }>(
        `select count(*)::int as events from instance_event e join instance i on i.tenant_id = e.tenant_id and i.id = e.instance_id
        where e.tenant_id = $1 and i.code = any ($2) and e.type = 'activity-performed' group by i.id having count(*) = 3`,
        [codes.filter((code) => ![unread, withdrawn, foreign].includes(code))],
      );
      expect(accepted).toHaveLength(ROWS - 3);
      await expectNothingTwice(ROWS - 3);
    },
    LONG,
  );

  const expectNothingTwice = async (done: number): Promise<void> => {
    const twice = await rows<{ instance: string }>(
      `select r.instance_id as instance from registration r join instance i on i.tenant_id = r.tenant_id and i.id = r.instance_id
        where r.tenant_id = $1 and i.category <> 'withdrawn' group by r.instance_id, r.direction having count(*) > 1`,
    );
    expect(twice).toEqual([]);
    const decisions = await rows<{ count: number; distinct: number }>(
      `select count(*)::int as count, count(distinct instance_id)::int as distinct from communication
        where tenant_id = $1 and kind = 'decision'`,
    );
    expect(decisions).toEqual([{ count: done, distinct: done }]);
    const [numbers] = await rows<{ count: number; distinct: number }>(
      `select count(*)::int as count, count(distinct (year, number))::int as distinct from register_entry where tenant_id = $1`,
    );
    expect(numbers?.count).toBe(numbers?.distinct);
    const mails = product.notifier.sent.map(({ key }) => key);
    expect(mails.length).toBeGreaterThanOrEqual(done);
    expect(new Set(mails).size).toBe(mails.length);
  };

  test(
    'given the same key, then there is one job; another person does not see it',
    async () => {
      const targets = await sent(2);
      const key = uuidv7();
      const [one, other] = await Promise.all([start(targets, key), start(targets, key)]);
      expect(one).toBe(other);
      const { world } = product;
      const colleague = await world.withTenant(world.tenant.id, (tx) => aStaffViewer(tx, service));
      expect(await createDesk(deps).bulk.find(product.context(colleague), one)).toBeNull();
    },
    LONG,
  );

  test(
    'given a job that is stopped, then what was not begun is left as it is',
    async () => {
      const targets = await sent(3);
      const job = await start(targets);
      expect(await createDesk(deps).bulk.stop(product.context(operator), job)).toMatchObject({
        state: 'stopped',
      });
      const running = await startProcess(deps);
      await until(async () => {
        const [row] = await rows<{ status: string }>(
          'select status from outbox where tenant_id = $1 and key = $2',
          [`${BULK_JOB}:${job}`],
        );
        return row?.status === 'done';
      });
      await running.stop();
      expect(await find(job)).toMatchObject({ done: 0, failed: 0 });
    },
    LONG,
  );

  test('what is offered for several is counted, and only by who may', async () => {
    const targets = await sent(3);
    const codes = targets.map(({ code }) => code);
    const choices = await createDesk(deps).bulk.choices(product.context(operator), codes);
    expect(choices.find(({ activity }) => activity === 'claim')).toMatchObject({
      outcome: 'claimed',
      count: 3,
    });
    expect(choices.find(({ activity }) => activity === 'assign')).toBeUndefined();
  });
});

/** The jobs of the desk, and with them every other kind of the product. */
class BesideTheOthers extends OutboxHandlers {
  constructor(private readonly others: OutboxHandlers) {
    super();
  }

  override find(kind: string) {
    return super.find(kind) ?? this.others.find(kind);
  }
}

/** A desk whose process dies right after an instance was done and before that was noted down: the worst moment. */
function diesAfter(deps: DeskDependencies, count: number) {
  let performed = 0;
  let tellDied: () => void = () => undefined;
  let release: () => void = () => undefined;
  const died = new Promise<void>((resolve) => (tellDied = resolve));
  const dead = new Promise<void>((resolve) => (release = resolve));
  const perform: DeskDependencies['work']['perform'] = async (ctx, request) => {
    const answer = await deps.work.perform(ctx, request);
    if ((performed += 1) === count) {
      tellDied();
      await dead;
    }
    return answer;
  };
  return { deps: { ...deps, work: { ...deps.work, perform } }, died, release: () => release() };
}
