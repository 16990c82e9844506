/** Carries ids of outbox rows to workers. It may lose, repeat and reorder: the rows are the truth. */
export interface JobTransport {
  /** Offers a row to some worker of some process. Offering again what is being worked on is harmless. */
  offer(job: JobReference): Promise<void>;
  /** Starts handing jobs to `work`; at most `concurrency` at once in this process. */
  start(work: (job: JobReference) => Promise<void>, concurrency: number): Promise<void>;
  stop(): Promise<void>;
}

export interface JobReference {
  readonly tenantId: string;
  readonly outboxId: string;
  /** How often the row was taken before: tells a new offer from one that still waits in a queue. */
  readonly attempt?: number;
}
