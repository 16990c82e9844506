import Bull from 'bull';
import type { JobReference, JobTransport } from '../../../ports/outside/job-transport';

const QUEUE = 'istanze-outbox';

/** For so long the same offer is the same job. */
const SAME_OFFER_MS = 30_000;

/**
 * Carries ids over Redis to the workers of many processes. Bull forgets a job as soon as it ended, well or badly, because
 * it silently ignores an id that it still remembers; trying again is the matter of the outbox row. A Redis that died can
 * come back with what is left of a job, in no list of its own: under one id for ever, its row would be ignored for ever. So an
 * id lasts half a minute; that a row is offered twice does no harm, it is claimed once.
 */
export class BullJobTransport implements JobTransport {
  private readonly queue: Bull.Queue<JobReference>;

  constructor(redisUrl: string, onError: (error: Error) => void) {
    this.queue = new Bull<JobReference>(QUEUE, redisUrl, {
      settings: { lockDuration: 60_000, stalledInterval: 30_000, maxStalledCount: 0 },
      redis: {
        maxRetriesPerRequest: null,
        enableReadyCheck: false,
        retryStrategy: (times) => Math.min(times * 200, 2000),
      },
    });
    this.queue.on('error', onError);
    this.queue.on('failed', (_job, error) => onError(error));
  }

  async offer(job: JobReference): Promise<void> {
    await this.queue.add(job, {
      jobId: `${job.outboxId}-${job.attempt ?? 0}-${Math.floor(Date.now() / SAME_OFFER_MS)}`,
      attempts: 1,
      removeOnComplete: true,
      removeOnFail: true,
    });
  }

  start(work: (job: JobReference) => Promise<void>, concurrency: number): Promise<void> {
    void this.queue.process(concurrency, (job) => work(job.data)).catch(() => undefined);
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    await this.queue.close();
  }
}
