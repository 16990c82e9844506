import { describeOutbox, startProcess } from '../../../../test/outbox-contract';
import { findRedisServer, startRedis, type TestRedis } from '../../../../test/redis';
import { until } from '../../../../test/until';
import { createWorld } from '../../../../test/world';
import { addJobs, OutboxHandlers } from '../../../platform/outbox';
import { BullJobTransport } from './bull-job-transport';

const present = findRedisServer() !== undefined;
// As root the test command installs Redis, so that its absence is a failure; elsewhere the run says that it was skipped.
const describeWithRedis = present || process.getuid?.() === 0 ? describe : describe.skip;

describeWithRedis('on a real Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.close());

  describeOutbox('Bull', () => new BullJobTransport(redis.url, () => undefined));

  it('given a Redis that is killed and comes back empty, then nothing is lost', async () => {
    const world = await createWorld();
    const handlers = new OutboxHandlers();
    const done: string[] = [];
    handlers.register('note', (job) => Promise.resolve(void done.push(job.key)));
    const keys = (prefix: string) => Array.from({ length: 20 }, (_, index) => `${prefix}${index}`);
    const add = (prefix: string) =>
      world.withTenant(world.tenant.id, (tx) =>
        addJobs(
          tx,
          keys(prefix).map((key) => ({ kind: 'note', key })),
        ),
      );
    const process = await startProcess(world, handlers, new BullJobTransport(redis.url, () => undefined), {
      offerSeconds: 1,
    });
    await add('before');
    await redis.kill();
    await add('during');
    await redis.restart();
    await add('after');

    await until(() => new Set(done).size === 60);
    expect(done.length).toBe(60);
    await process.stop();
    await world.close();
  }, 120_000);
});
