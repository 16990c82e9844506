import type { JsonObject } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** One of the tests that the municipality owns, as it is stored. */
export interface ServiceTestRow {
  readonly id: string;
  readonly serviceId: string;
  readonly position: number;
  readonly definition: JsonObject;
  readonly version: number;
}

const COLUMNS = `id, service_id as "serviceId", position, definition, version`;

/** In the order the municipality gave them. */
export async function findServiceTests(
  tx: TenantTransaction,
  serviceId: string,
): Promise<readonly ServiceTestRow[]> {
  return tx.query<ServiceTestRow>(
    `select ${COLUMNS} from service_test where tenant_id = $1 and service_id = $2 order by position, id`,
    [tx.tenantId, serviceId],
    'service_tests',
  );
}

export async function findServiceTest(
  tx: TenantTransaction,
  id: string,
): Promise<ServiceTestRow | undefined> {
  const rows = await tx.query<ServiceTestRow>(
    `select ${COLUMNS} from service_test where tenant_id = $1 and id = $2`,
    [tx.tenantId, id],
    'service_test',
  );
  return rows[0];
}

/** Adds a test after the others of the service. */
export async function addServiceTest(
  tx: TenantTransaction,
  serviceId: string,
  definition: JsonObject,
  staffId: string,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into service_test (tenant_id, id, service_id, position, definition, updated_by)
     select $1, $2, $3, coalesce(max(position), 0) + 1, $4, $5 from service_test where tenant_id = $1 and service_id = $3`,
    [tx.tenantId, id, serviceId, JSON.stringify({ ...definition, id }), staffId],
  );
  return id;
}

/** The tests of a service become these, in their order; ids are given here. */
export async function replaceServiceTests(
  tx: TenantTransaction,
  serviceId: string,
  tests: readonly object[],
): Promise<void> {
  await tx.query('delete from service_test where tenant_id = $1 and service_id = $2', [
    tx.tenantId,
    serviceId,
  ]);
  for (const [at, test] of tests.entries()) {
    const id = uuidv7();
    await tx.query(
      `insert into service_test (tenant_id, id, service_id, position, definition) values ($1, $2, $3, $4, $5)`,
      [tx.tenantId, id, serviceId, at + 1, JSON.stringify({ ...test, id })],
    );
  }
}

/** Replaces a test that nobody changed since `expectedVersion`; false where somebody did. */
export async function replaceServiceTest(
  tx: TenantTransaction,
  { id, version, definition, position }: ServiceTestRow,
  staffId: string,
): Promise<boolean> {
  const rows = await tx.query(
    `update service_test set definition = $3, position = $4, version = version + 1, updated_at = now(), updated_by = $6
      where tenant_id = $1 and id = $2 and version = $5 returning id`,
    [tx.tenantId, id, JSON.stringify({ ...definition, id }), position, version, staffId],
  );
  return rows.length === 1;
}

/** Removes a test that nobody changed since `version`; false where somebody did. */
export async function deleteServiceTest(
  tx: TenantTransaction,
  { id, version }: Pick<ServiceTestRow, 'id' | 'version'>,
): Promise<boolean> {
  const rows = await tx.query(
    'delete from service_test where tenant_id = $1 and id = $2 and version = $3 returning id',
    [tx.tenantId, id, version],
  );
  return rows.length === 1;
}
