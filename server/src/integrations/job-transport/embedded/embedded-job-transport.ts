import type { JobReference, JobTransport } from '../../../ports/outside/job-transport';

/** Jobs done by this very process, a few at a time, in the order they were offered. What is lost with the process is offered again. */
export class EmbeddedJobTransport implements JobTransport {
  private readonly waiting = new Map<string, JobReference>();
  private readonly running = new Map<string, Promise<void>>();
  private work: ((job: JobReference) => Promise<void>) | undefined;
  private concurrency = 0;

  constructor(private readonly onError: (error: unknown, job: JobReference) => void) {}

  offer(job: JobReference): Promise<void> {
    if (!this.running.has(job.outboxId)) this.waiting.set(job.outboxId, job);
    this.next();
    return Promise.resolve();
  }

  start(work: (job: JobReference) => Promise<void>, concurrency: number): Promise<void> {
    this.work = work;
    this.concurrency = concurrency;
    this.next();
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    this.work = undefined;
    this.waiting.clear();
    await Promise.all(this.running.values());
  }

  private next(): void {
    for (const [id, job] of this.waiting) {
      if (this.work === undefined || this.running.size >= this.concurrency) return;
      this.waiting.delete(id);
      this.running.set(id, this.run(this.work, job));
    }
  }

  private async run(work: (job: JobReference) => Promise<void>, job: JobReference): Promise<void> {
    try {
      await work(job);
    } catch (error) {
      this.onError(error, job);
    } finally {
      this.running.delete(job.outboxId);
      this.next();
    }
  }
}
