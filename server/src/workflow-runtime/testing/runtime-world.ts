import { addDays, fail, romeDate, type Actor, type JsonObject } from '@istanze/shared';
import { actionTypes } from '../../actions';
import { activityTypes } from '../../activities';
import { OutboxHandlers, PermanentFailure, type OutboxJob } from '../../platform/outbox';
import {
  buildInstance,
  buildRelease,
  INSTANCE,
  type ReleaseOptions,
} from '../../activities/testing/builders';
import type { InstanceRecord } from '../../ports/inside';
import { createRuntime, type Runtime } from '../runtime';
import { InMemoryInstanceStore } from './in-memory-instance-store';
import { NO_TRANSACTION } from '../../platform/testing/no-transaction';
import { RecordingPorts, TENANT } from '../../actions/testing/recording-ports';

export const CITIZEN: Actor = { kind: 'citizen', id: 'citizen-1' };
export const OPERATOR: Actor = { kind: 'staff', id: 'operator-1', roles: ['operator'] };
export const MANAGER: Actor = { kind: 'staff', id: 'manager-1', roles: ['manager'] };
/** The runtime over memory: real engine, real activities and actions, a clock that is moved by hand. */
export class RuntimeWorld {
  readonly store = new InMemoryInstanceStore();
  readonly handlers = new OutboxHandlers();
  readonly ports: RecordingPorts;
  readonly runtime: Runtime;
  readonly tx = NO_TRANSACTION;
  /** Codes of the failures that the outbox would have tried again. */
  readonly retries: string[] = [];
  now = new Date('2026-06-09T08:00:00.000Z');

  constructor(options: ReleaseOptions) {
    const release = buildRelease(options);
    this.ports = new RecordingPorts(() => this.now);
    this.runtime = createRuntime({
      withTenant: (_tenantId, work) => work(this.tx),
      instances: this.store,
      releases: { get: async () => release, find: () => release },
      clock: { now: () => this.now },
      actions: actionTypes,
      actionPorts: this.ports.toPorts(),
      activities: activityTypes,
      activityPorts: {
        staff: {
          ofOffice: async () => [
            { id: 'operator-1', name: 'Ada' },
            { id: 'operator-2', name: 'Bo' },
          ],
          offices: async () => [
            { id: 'office', name: 'Tributi' },
            { id: 'office-2', name: 'Polizia locale' },
          ],
        },
        derived: { compute: async () => ({ zone: 'B' }) },
        signatures: { judge: async () => fail('signature-missing') },
      },
    });
    this.runtime.register(this.handlers);
    this.store.add(buildInstance({ answers: options.answers ?? {} }));
  }

  get instance(): InstanceRecord {
    const found = this.store.records.get(INSTANCE);
    if (found === undefined) throw new Error('The instance is gone');
    return found;
  }

  async submit(): Promise<void> {
    const { version } = this.instance;
    const at = this.now.toISOString();
    const event = { type: 'submitted' as const, at, actor: CITIZEN, draftVersion: version };
    const applied = await this.runtime.apply(this.tx, this.instance, event);
    if (!applied.ok) throw new Error(JSON.stringify(applied.error));
    await this.drain();
  }

  async perform(actor: Actor, activity: string, outcome: string, input: JsonObject = {}) {
    const performed = await this.runtime.perform(this.tx, this.instance, { actor, activity, outcome, input });
    await this.drain();
    return performed;
  }

  /** The same, where the story needs it to be accepted. */
  async must(actor: Actor, activity: string, outcome: string, input: JsonObject = {}): Promise<void> {
    const performed = await this.perform(actor, activity, outcome, input);
    if (!performed.ok) throw new Error(`${activity}: ${JSON.stringify(performed.error)}`);
  }

  /** Does the jobs that are due, in order, as the outbox would; timers when their time has come. */
  async drain(): Promise<void> {
    for (let round = 0; round < 200; round++) {
      const due = [...this.store.jobs.values()].find(
        (job) =>
          job.status === 'pending' && (job.at === undefined || Date.parse(job.at) <= this.now.getTime()),
      );
      if (due === undefined) return;
      await this.work(due.key);
    }
    throw new Error('The jobs have no end');
  }

  /** Does one job; what asks to be tried again stays for later. */
  async work(key: string): Promise<void> {
    const job = this.store.jobs.get(key);
    const registered = job && this.handlers.find(job.kind);
    if (job === undefined || registered === undefined) throw new Error(`No job ${key}`);
    const outboxJob = this.toJob(key, job.kind, job.payload, job.at);
    try {
      const outcome = await registered.handle(outboxJob, new AbortController().signal);
      if (outcome !== undefined)
        this.store.jobs.set(key, { ...job, at: outcome.postponeUntil.toISOString() });
      else job.status = 'done';
    } catch (error) {
      if (!(error instanceof Error) || error instanceof PermanentFailure) throw error;
      this.retries.push(error.message);
      this.store.jobs.set(key, { ...job, at: new Date(this.now.getTime() + 60_000).toISOString() });
    }
  }

  /** The outbox gives a job up. */
  async giveUp(key: string, reason: string): Promise<void> {
    const job = this.store.jobs.get(key);
    if (job === undefined) throw new Error(`No job ${key}`);
    job.status = 'done';
    await this.handlers
      .find(job.kind)
      ?.onFailure?.(this.tx, this.toJob(key, job.kind, job.payload, job.at), reason);
  }

  /** Moves the clock to eight in the morning so many days later and does what is due by then. */
  async pass(days: number): Promise<void> {
    const day = addDays(romeDate(this.now.toISOString()), days);
    this.now = new Date(`${day}T08:00:00.000Z`);
    await this.drain();
  }

  private toJob(key: string, kind: string, payload: JsonObject, _at: string | undefined): OutboxJob {
    return {
      id: key,
      tenantId: TENANT,
      kind,
      key,
      payload,
      instanceId: INSTANCE,
      attempt: 1,
      createdAt: this.now,
      complete: (record) => record(this.tx),
    };
  }
}
