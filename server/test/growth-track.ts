import { uuidv7 } from 'uuidv7';
import type { CitizenViewer, StaffViewer } from '../src/graphql/viewer';
import { QueueOrder } from '../src/domain/instances/queue.types';
import type { QueueFilter } from '../src/domain/instances/queue.types';
import type { QueueConnection } from '../src/domain/instances/queue.types';
import { aCitizenViewer, aPermitService, aStaffViewer, type PermitService } from './builders/a-permit-service';
import { fillArchive, type Archive } from './fill-archive';
import { createInstanceWorld, type InstanceWorld } from './instance-world';
import { readGenericPlan, readPlan, type TableAccess } from './read-plan';
import type { Statement } from './world';

const OFFICES = 10;

/** A statement of an operation, as it is planned for its values and as it is kept for any. */
export interface PlannedStatement {
  readonly statement: string;
  readonly plan: readonly TableAccess[];
  readonly generic: readonly TableAccess[];
}

/** One thing a person does; `prepare` makes ready what is not looked at, `run` is. */
export interface Operation {
  readonly name: string;
  /** How often `run` reads a page that is not empty is checked by the operation itself: it throws. */
  readonly once: () => Promise<() => Promise<void>>;
}

export interface GrowthTrack {
  readonly operations: readonly Operation[];
  /** Fills the archive up to so many instances. */
  growTo(count: number): Promise<void>;
  /** Does the operation once and looks at every statement it ran. */
  plansOf(operation: Operation): Promise<readonly PlannedStatement[]>;
  close(): Promise<void>;
}

/** A municipality whose archive grows, and what operators and citizens do every day in it. */
export async function openGrowthTrack(): Promise<GrowthTrack> {
  let seen: Statement[] | undefined = undefined;
  const world = await createInstanceWorld({ watch: (statement) => seen?.push(statement) });
  const { tenant, adminUrl, withTenant } = world.world;
  const people = await withTenant(tenant.id, async (tx) => {
    const services: PermitService[] = [];
    for (let n = 0; n < OFFICES; n++) services.push(await aPermitService(tx));
    const [service] = services;
    if (service === undefined) throw new Error('There is no service');
    const citizen = await aCitizenViewer(tx);
    return { services, service, citizen, operator: await aStaffViewer(tx, service) };
  });
  const archive: Archive = {
    tenantId: tenant.id,
    citizenId: people.citizen.id,
    staffId: people.operator.id,
    services: people.services,
  };
  let filled = 0;
  return {
    operations: operationsOf(world, people),
    growTo: async (count) => {
      await fillArchive(adminUrl, archive, filled, count);
      filled = count;
    },
    plansOf: async (operation) => {
      const run = await operation.once();
      const statements: Statement[] = [];
      seen = statements;
      await run();
      seen = undefined;
      return planned(world, statements);
    },
    close: () => world.close(),
  };
}

interface People {
  readonly service: PermitService;
  readonly citizen: CitizenViewer;
  readonly operator: StaffViewer;
}

/** Of statements that were asked twice, once; what only sets or tells something has no plan. */
async function planned(
  world: InstanceWorld,
  statements: readonly Statement[],
): Promise<readonly PlannedStatement[]> {
  const distinct = new Map(statements.map((statement) => [statement.sql, statement]));
  return world.world.withTenant(world.world.tenant.id, async (tx) => {
    const plans: PlannedStatement[] = [];
    for (const statement of distinct.values())
      plans.push({
        statement: statement.name ?? statement.sql,
        plan: await readPlan(tx, statement),
        generic: await readGenericPlan(tx, statement),
      });
    return plans;
  });
}

function operationsOf(world: InstanceWorld, people: People): readonly Operation[] {
  const { useCases } = world.instances;
  const asOperator = world.context(people.operator);
  const list = (filter: QueueFilter, order: QueueOrder, after: string | null = null) =>
    useCases.listQueue(asOperator, filter, order, 25, after);
  const reading = (name: string, read: () => Promise<QueueConnection>): Operation => ({
    name,
    once: async () => async () => notEmpty(name, await read()),
  });
  let sent: string | undefined = undefined;
  const aSentCode = async () => (sent ??= await (await drafted(world, people)).send());
  return [
    reading('queue, open by deadline', () => list({ view: 'all', open: true }, QueueOrder.DEADLINE)),
    reading('queue, mine', () => list({ view: 'mine', open: true }, QueueOrder.DEADLINE)),
    reading('queue, closed newest first', () => list({ view: 'all', open: false }, QueueOrder.NEWEST)),
    {
      name: 'queue, next page of closed',
      once: async () => {
        const page = await list({ view: 'all', open: false }, QueueOrder.NEWEST);
        return async () =>
          notEmpty('next', await list({ view: 'all', open: false }, QueueOrder.NEWEST, page.pageInfo.endCursor));
      },
    },
    {
      name: 'search by code',
      once: async () => {
        const code = await aSentCode();
        return async () => notEmpty('code', await list({ search: code }, QueueOrder.NEWEST));
      },
    },
    reading('search by protocol', () => list({ search: '5000/2026' }, QueueOrder.NEWEST)),
    reading('search by fiscal code', () => list({ search: '00000001250' }, QueueOrder.NEWEST)),
    reading('search by name', () => list({ search: 'impresa 5000' }, QueueOrder.NEWEST)),
    {
      name: 'instance page',
      once: async () => {
        const code = await aSentCode();
        return () => readPage(world, asOperator, code);
      },
    },
    {
      name: 'submit',
      once: async () => {
        const draft = await drafted(world, people);
        return async () => void (await draft.send());
      },
    },
  ];
}
