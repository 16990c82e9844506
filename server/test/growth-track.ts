import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from './builders/a-permit-service';
import { type Everyday, everydayOperations, type Operation } from './everyday-operations';
import { fillArchive } from './fill-archive';
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

export interface GrowthTrack {
  readonly operations: readonly Operation[];
  /** Fills the archive up to so many instances. */
  growTo(count: number): Promise<void>;
  /** Does the operation once and looks at every statement it ran. */
  plansOf(operation: Operation): Promise<readonly PlannedStatement[]>;
  close(): Promise<void>;
}

/** A municipality whose archive grows, and what operators and citizens do in it every day. */
export async function openGrowthTrack(): Promise<GrowthTrack> {
  let seen: Statement[] | undefined;
  const world = await createInstanceWorld({ watch: (statement) => seen?.push(statement) });
  const { tenant, adminUrl } = world.world;
  const { services, ...people } = await settle(world);
  const archive = {
    tenantId: tenant.id,
    staffId: people.operator.id,
    services,
  };
  let filled = 0;
  return {
    operations: everydayOperations(world, people),
    growTo: async (count) => {
      await fillArchive(adminUrl, archive, filled, count);
      filled = count;
    },
    plansOf: async (operation) => {
      const run = await operation.prepare();
      const statements: Statement[] = [];
      seen = statements;
      await run();
      seen = undefined;
      return planned(world, statements);
    },
    close: () => world.close(),
  };
}

function settle(world: InstanceWorld): Promise<Everyday & { readonly services: readonly PermitService[] }> {
  return world.world.withTenant(world.world.tenant.id, async (tx) => {
    const service = await aPermitService(tx);
    const others: PermitService[] = [];
    while (others.length < OFFICES - 1) others.push(await aPermitService(tx));
    const [citizen, operator] = [await aCitizenViewer(tx), await aStaffViewer(tx, service)];
    return { service, services: [service, ...others], citizen, operator };
  });
}

/** Statements asked twice are planned once. */
function planned(
  world: InstanceWorld,
  statements: readonly Statement[],
): Promise<readonly PlannedStatement[]> {
  const distinct = new Map(statements.map((statement) => [statement.sql, statement]));
  return world.world.withTenant(world.world.tenant.id, async (tx) => {
    const plans: PlannedStatement[] = [];
    for (const statement of distinct.values()) {
      const [plan, generic] = [await readPlan(tx, statement), await readGenericPlan(tx, statement)];
      plans.push({ statement: statement.name ?? statement.sql, plan, generic });
    }
    return plans;
  });
}
