import type {
  InstanceRecord,
  InstanceStore,
  OutboxEntry,
  StoredHistoryEvent,
  TransitionWrite,
} from '../../ports/inside';

/** An instance store without a database: same refusals, same order, nothing else. */
export class InMemoryInstanceStore implements InstanceStore {
  readonly records = new Map<string, InstanceRecord>();
  readonly events = new Map<string, StoredHistoryEvent[]>();
  readonly jobs = new Map<string, OutboxEntry & { status: 'pending' | 'done' | 'cancelled' }>();
  readonly writes: TransitionWrite[] = [];
  /** So many of the next commits find that somebody came first. */
  conflicts = 0;

  add(record: InstanceRecord): void {
    this.records.set(record.id, record);
  }

  async findById(_tx: unknown, id: string): Promise<InstanceRecord | undefined> {
    return this.records.get(id);
  }

  async findByCode(_tx: unknown, code: string): Promise<InstanceRecord | undefined> {
    return [...this.records.values()].find((record) => record.code === code);
  }

  async history(_tx: unknown, instanceId: string): Promise<readonly StoredHistoryEvent[]> {
    return this.events.get(instanceId) ?? [];
  }

  async commit(_tx: unknown, write: TransitionWrite): Promise<boolean> {
    const current = this.records.get(write.instance.id);
    if (current?.version !== write.instance.version) return false;
    if (this.conflicts > 0) {
      this.conflicts--;
      return false;
    }
    this.writes.push(write);
    const { version, category } = write.state;
    const { answers, derived, quote, assigneeId, protocol, officeId } = write.changes;
    this.records.set(current.id, {
      ...current,
      workflow: write.state,
      version,
      category,
      submittedAt: current.submittedAt ?? write.state.term.startedAt,
      answers: answers ?? current.answers,
      derived: derived ?? current.derived,
      quote: quote ?? current.quote,
      assigneeId: assigneeId === undefined ? current.assigneeId : assigneeId,
      protocol: protocol ?? current.protocol,
      officeId: officeId ?? current.officeId,
    });
    this.append(write);
    return true;
  }

  private append({ instance, events, effects, cancelledTimers }: TransitionWrite): void {
    const known = this.events.get(instance.id) ?? [];
    const added = events.map((event, index) => ({ ...event, sequence: known.length + index + 1 }));
    this.events.set(instance.id, [...known, ...added]);
    for (const entry of effects) {
      if (!this.jobs.has(entry.key)) this.jobs.set(entry.key, { ...entry, status: 'pending' });
    }
    for (const key of cancelledTimers) {
      const job = this.jobs.get(key);
      if (job?.status === 'pending') job.status = 'cancelled';
    }
  }
}
