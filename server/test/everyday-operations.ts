import { uuidv7 } from 'uuidv7';
import { InstanceFieldsResolver } from '../src/domain/instances/instance-fields.resolver';
import { QueueOrder, type QueueConnection, type QueueFilter } from '../src/domain/instances/queue.types';
import type { CitizenViewer, StaffViewer } from '../src/graphql/viewer';
import type { PermitService } from './builders/a-permit-service';
import type { InstanceWorld } from './instance-world';

/** One thing people do many times a day: what `prepare` answers does it, once. */
export interface Operation {
  readonly name: string;
  readonly prepare: () => Promise<() => Promise<void>>;
}

export interface Everyday {
  readonly service: PermitService;
  readonly citizen: CitizenViewer;
  readonly operator: StaffViewer;
}

const PAGE = 25;

/** Each throws where it finds nothing: an empty page would be fast for the wrong reason. */
export function everydayOperations(world: InstanceWorld, people: Everyday): readonly Operation[] {
  const list = (filter: QueueFilter, order: QueueOrder, after: string | null = null) =>
    world.instances.useCases.listQueue(world.context(people.operator), filter, order, PAGE, after);
  const reading = (name: string, read: () => Promise<QueueConnection>): Operation => ({
    name,
    prepare: warmed(async () => {
      const { edges } = await read();
      if (edges.length === 0) throw new Error(`"${name}" finds nothing`);
    }),
  });
  const finding = (what: string, typed: string) =>
    reading(`search by ${what}`, () => list({ search: typed }, QueueOrder.NEWEST));
  const sent = once(async () => (await aDraft(world, people))());
  const lastOfFirst = once(
    async () => (await list(CLOSED, QueueOrder.NEWEST)).pageInfo.endCursor ?? undefined,
  );
  return [
    reading('queue by deadline', () => list({ view: 'all', open: true }, QueueOrder.DEADLINE)),
    reading('queue, mine', () => list({ view: 'mine', open: true }, QueueOrder.DEADLINE)),
    reading('closed, newest first', () => list(CLOSED, QueueOrder.NEWEST)),
    reading('closed, next page', async () => list(CLOSED, QueueOrder.NEWEST, await lastOfFirst())),
    reading('search by code', async () => list({ search: await sent() }, QueueOrder.NEWEST)),
    finding('protocol', '5000/2026'),
    finding('fiscal code', '00000001250'),
    finding('name', 'impresa 5000'),
    { name: 'instance page', prepare: warmed(() => readPage(world, people, sent)) },
    {
      name: 'submit',
      prepare: async () => {
        const send = await aDraft(world, people);
        return async () => void (await send());
      },
    },
  ];
}

const CLOSED: QueueFilter = { view: 'all', open: false };

/** A draft with its answers; what comes back sends it, once, and answers its code. */
async function aDraft(world: InstanceWorld, { citizen, service }: Everyday): Promise<() => Promise<string>> {
  const { useCases } = world.instances;
  const ctx = world.context(citizen);
  const idempotencyKey = uuidv7();
  const started = await useCases.start(ctx, {
    serviceSlug: service.slug,
    idempotencyKey,
    fromInstance: null,
  });
  if (!('instance' in started)) throw new Error(JSON.stringify(started));
  const { code } = started.instance;
  const changes = [{ path: 'subject', base: null, value: 'Crescita' }];
  const saved = await useCases.saveDraft(ctx, { code, step: null, changes });
  if (!('instance' in saved)) throw new Error(JSON.stringify(saved));
  const { version: expectedVersion } = saved.instance;
  return async () => {
    const answer = await useCases.submit(ctx, { code, expectedVersion, idempotencyKey });
    if (!('instance' in answer)) throw new Error(JSON.stringify(answer));
    return code;
  };
}

/** Everything that the screen of one request asks for. */
async function readPage(
  world: InstanceWorld,
  { operator }: Everyday,
  sent: () => Promise<string>,
): Promise<void> {
  const ctx = world.context(operator);
  const instance = await world.instances.useCases.read(ctx, await sent());
  const fields = world.instances.resolvers.find((one) => one instanceof InstanceFieldsResolver);
  if (instance === null || fields === undefined) throw new Error('The page is empty');
  const history = await fields.history(ctx, instance);
  if (history.length === 0) throw new Error('The history is empty');
  await fields.office(ctx, instance);
  await fields.registration(ctx, instance);
  await fields.receipt(ctx, instance);
  await fields.milestones(ctx, instance);
  await fields.activities(ctx, instance);
  await fields.messages(ctx, instance);
  await fields.attachments(ctx, instance);
  await fields.documents(ctx, instance);
  await fields.communications(ctx, instance);
  await fields.payments(ctx, instance);
  await fields.assignee(ctx, instance);
  await fields.links(ctx, instance);
  await fields.rated(ctx, instance);
}

/** What only reads is done once before, so that what it needs is there. */
function warmed(read: () => Promise<void>): Operation['prepare'] {
  return async () => {
    await read();
    return read;
  };
}

/** Made at the first call and kept. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => (kept ??= make());
}
