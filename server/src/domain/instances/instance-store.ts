import {
  type Asked,
  FINAL_CATEGORIES,
  isJsonObject,
  type Json,
  type JsonObject,
  type StateCategory,
} from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { FormPlaces } from '../../ports/inside/form-places';
import type {
  HistoryEvent,
  InstanceRecord,
  InstanceStore,
  OutboxEntry,
  StoredHistoryEvent,
  TransitionWrite,
} from '../../ports/inside/instance-store';
import {
  type ChainLink,
  chainStart,
  linkEvent,
  readFacts,
  readPayload,
  type Sealer,
  type Vault,
} from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { COMMIT_TRANSITION } from './commit-transition';
import type { InstanceRepository } from './instance.repository';
import type { HistoryHead } from './instance-view';

/** Where nobody comes any more for what was asked: what the request has in an agenda is free for others. */
const ENDED: readonly StateCategory[] = ['rejected', 'dismissed', 'withdrawn'];

/** What the runtime needs of instances: reads with answers in clear, and one statement that writes an accepted event. */
export function createInstanceStore(
  repository: InstanceRepository,
  vault: Vault,
  places: Pick<FormPlaces, 'free'>,
): InstanceStore {
  return {
    findByCode: (tx, code) => repository.findByCode(tx, code),
    findById: (tx, id) => repository.findById(tx, id),
    commit: async (tx, write) => {
      const committed = await commit(tx, write, repository, vault);
      const ended = ENDED.some((category) => category === write.state.category);
      if (committed && ended)
        await places.free(tx, write.instance.id, new Date(write.events.at(-1)?.at ?? write.state.enteredAt));
      return committed;
    },
    history: (tx, instanceId) => readHistory(tx, instanceId, vault),
  };
}

async function commit(
  tx: TenantTransaction,
  write: TransitionWrite,
  repository: InstanceRepository,
  vault: Vault,
): Promise<boolean> {
  const { instance, state, changes } = write;
  const head = headOf(instance) ?? (await readHead(tx, instance.id));
  const sealer =
    head.wrappedKey === null
      ? await vault.forInstance(tx, instance.id)
      : await vault.unwrapKey(tx, instance.id, head.wrappedKey);
  const links = linkEvents(instance.id, head, write.events, sealer);
  const answers =
    changes.answers === undefined
      ? undefined
      : await repository.sealAnswers(tx, instance.id, instance.releaseId, changes.answers, sealer);
  const last = links.at(-1);
  const final = FINAL_CATEGORIES.some((category) => category === state.category);
  const rows = await tx.query<{ id: string }>(
    COMMIT_TRANSITION,
    [
      tx.tenantId,
      instance.id,
      instance.version,
      state.state,
      state.category,
      state.version,
      JSON.stringify(state),
      answers === undefined ? null : JSON.stringify(answers.plain),
      answers?.sealed ?? null,
      answers !== undefined,
      toJson(changes.derived),
      toJson(changes.quote),
      changes.assigneeId ?? null,
      changes.assigneeId !== undefined,
      changes.protocol ?? null,
      changes.finalDate ?? null,
      changes.finalDate !== undefined,
      final ? false : (changes.suspended ?? null),
      changes.unread ?? null,
      last?.hash ?? head.hash,
      head.sequence + links.length,
      write.events.at(-1)?.at ?? state.enteredAt,
      state.term.startedAt,
      JSON.stringify(write.events.map((event, index) => toEventRow(event, head.sequence + index + 1))),
      links.map((link) => link.envelope),
      links.map((link) => link.payload),
      links.map((link) => link.previousHash),
      links.map((link) => link.hash),
      JSON.stringify(write.effects.map(toJobRow)),
      write.cancelledTimers,
      changes.officeId ?? null,
      JSON.stringify(askedRows(write.asked)),
      changes.releaseId ?? null,
      final ? null : (changes.news ?? null),
      final || changes.news !== undefined,
      changes.decision?.at ?? null,
      changes.decision?.due ?? null,
      changes.decision !== undefined,
      final,
    ],
    'instance_commit',
  );
  return rows.length === 1;
}

function linkEvents(
  instanceId: string,
  head: HistoryHead,
  events: readonly HistoryEvent[],
  sealer: Sealer,
): readonly ChainLink[] {
  let previousHash = head.hash ?? chainStart(instanceId);
  return events.map((event, index) => {
    const link = linkEvent({
      instanceId,
      sequence: head.sequence + index + 1,
      type: event.type,
      at: event.at,
      facts: { actor: event.actor, transition: event.transition },
      payload: event.payload,
      previousHash,
      sealer,
    });
    previousHash = link.hash;
    return link;
  });
}

function askedRows({ offices, people, pending }: Asked): readonly JsonObject[] {
  return [
    ...offices.map((id) => ({ office_id: id, pending: pending?.offices.includes(id) ?? false })),
    ...people.map((id) => ({ staff_id: id, pending: pending?.people.includes(id) ?? false })),
  ];
}

function toEventRow(event: HistoryEvent, sequence: number): JsonObject {
  return { id: uuidv7(), sequence, type: event.type, at: event.at };
}

function toJobRow(entry: OutboxEntry): JsonObject {
  return {
    id: uuidv7(),
    kind: entry.kind,
    key: entry.key,
    payload: entry.payload,
    timer: entry.timer ?? false,
    next_attempt_at: entry.at ?? null,
  };
}

function toJson(value: Json | undefined): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

/** The head travels with the record that was read in this transaction; the version tells whether it is still the head. */
function headOf(instance: InstanceRecord): HistoryHead | undefined {
  return 'head' in instance && isHead(instance.head) ? instance.head : undefined;
}

function isHead(value: unknown): value is HistoryHead {
  return typeof value === 'object' && value !== null && 'sequence' in value && 'wrappedKey' in value;
}

async function readHead(tx: TenantTransaction, instanceId: string): Promise<HistoryHead> {
  const [row] = await tx.query<HistoryHead>(
    `select i.last_sequence as sequence, i.last_hash as hash, k.wrapped_key as "wrappedKey"
       from instance i left join instance_key k on k.tenant_id = i.tenant_id and k.id = i.id
      where i.tenant_id = $1 and i.id = $2`,
    [tx.tenantId, instanceId],
    'instance_head',
  );
  if (row === undefined) throw new Error(`No instance ${instanceId}`);
  return row;
}

interface EventRow {
  readonly sequence: number;
  readonly type: string;
  readonly at: Date;
  readonly envelope: Buffer;
  readonly payload: Buffer | null;
  readonly wrappedKey: Buffer | null;
}

async function readHistory(
  tx: TenantTransaction,
  instanceId: string,
  vault: Vault,
): Promise<readonly StoredHistoryEvent[]> {
  const rows = await tx.query<EventRow>(
    `select e.sequence, e.type, e.at, e.envelope, e.payload, k.wrapped_key as "wrappedKey"
       from instance_event e left join instance_key k on k.tenant_id = e.tenant_id and k.id = e.instance_id
      where e.tenant_id = $1 and e.instance_id = $2 order by e.sequence`,
    [tx.tenantId, instanceId],
    'instance_history',
  );
  const wrappedKey = rows[0]?.wrappedKey ?? null;
  const sealer = wrappedKey === null ? undefined : await vault.unwrapKey(tx, instanceId, wrappedKey);
  return rows.map((row) => toStoredEvent(instanceId, row, sealer));
}

function toStoredEvent(instanceId: string, row: EventRow, sealer: Sealer | undefined): StoredHistoryEvent {
  const facts = readFacts(row.envelope);
  const transition = facts['transition'];
  return {
    sequence: row.sequence,
    type: row.type,
    at: row.at.toISOString(),
    actor: String(facts['actor']),
    transition: isJsonObject(transition) ? transition : {},
    payload:
      sealer === undefined || row.payload === null ? null : payloadOf(instanceId, row, row.payload, sealer),
  };
}

function payloadOf(instanceId: string, row: EventRow, payload: Buffer, sealer: Sealer): JsonObject {
  const content = readPayload(instanceId, row.sequence, payload, sealer);
  return isJsonObject(content) ? content : {};
}
