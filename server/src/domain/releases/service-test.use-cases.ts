import type { JsonObject } from '@istanze/shared';
import { authoringText, parseServiceTest } from '@istanze/shared/authoring';
import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../graphql/refusals';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import { getServiceById } from '../catalogue';
import {
  addServiceTest,
  deleteServiceTest,
  findServiceTest,
  findServiceTests,
  replaceServiceTest,
  type ServiceTestRow,
} from './service-test.repository';
import { ServiceTestOutput, ServiceTestsPayload } from './service-test.types';

export type ServiceTestAnswer = ServiceTestsPayload | VersionConflict | ValidationRefusal | NotAllowed;

export interface ServiceTestChange {
  readonly serviceId: string;
  readonly definition: JsonObject;
  /** Null adds a test. */
  readonly id: string | null;
  /** Null keeps its place. */
  readonly position: number | null;
  readonly expectedVersion: number | null;
}

export interface ServiceTestUseCases {
  list(ctx: RequestContext, serviceId: string): Promise<readonly ServiceTestOutput[]>;
  save(ctx: RequestContext, change: ServiceTestChange): Promise<ServiceTestAnswer>;
  remove(ctx: RequestContext, id: string, expectedVersion: number): Promise<ServiceTestAnswer>;
}

/** The tests that a municipality owns: kept with the service, run before each publication. */
export function createServiceTestUseCases(deps: { readonly withTenant: WithTenant }): ServiceTestUseCases {
  return {
    list: (ctx, serviceId) => deps.withTenant(ctx.tenantId, (tx) => listTests(tx, serviceId)),
    save: async (ctx, change) => {
      const viewer = ctx.viewer;
      if (viewer?.kind !== 'staff') return notAllowed('reason.staff-only');
      const parsed = parseServiceTest({ ...change.definition, id: change.id ?? 'new' });
      if (!parsed.ok) return validationRefusal(parsed.error, (issue) => authoringText(issue, ctx.locale));
      return deps.withTenant(ctx.tenantId, async (tx) => {
        const { id } = await getServiceById(tx, change.serviceId);
        if (change.id !== null) return replace(tx, { ...change, id: change.id }, viewer.id);
        await addServiceTest(tx, id, change.definition, viewer.id);
        return toPayload(tx, id);
      });
    },
    remove: (ctx, id, version) =>
      deps.withTenant(ctx.tenantId, async (tx) => {
        const { serviceId, version: current } = await getTest(tx, id);
        return (await deleteServiceTest(tx, { id, version }))
          ? toPayload(tx, serviceId)
          : versionConflict(current);
      }),
  };
}

async function replace(
  tx: TenantTransaction,
  change: ServiceTestChange & { readonly id: string },
  staffId: string,
): Promise<ServiceTestAnswer> {
  const current = await getTest(tx, change.id);
  const test: ServiceTestRow = {
    ...current,
    definition: change.definition,
    position: change.position ?? current.position,
    version: change.expectedVersion ?? 0,
  };
  return (await replaceServiceTest(tx, test, staffId))
    ? toPayload(tx, current.serviceId)
    : versionConflict(current.version);
}

async function getTest(tx: TenantTransaction, id: string): Promise<ServiceTestRow> {
  const found = await findServiceTest(tx, id);
  if (found === undefined) throw new NotFoundError('service-test');
  return found;
}

async function toPayload(tx: TenantTransaction, serviceId: string): Promise<ServiceTestsPayload> {
  return Object.assign(new ServiceTestsPayload(), { tests: await listTests(tx, serviceId) });
}

async function listTests(tx: TenantTransaction, serviceId: string): Promise<readonly ServiceTestOutput[]> {
  return (await findServiceTests(tx, serviceId)).map((row) => Object.assign(new ServiceTestOutput(), row));
}
