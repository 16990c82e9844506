import type { ServiceTest } from '@istanze/shared';
import { parseServiceTest } from '@istanze/shared/authoring';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findServiceTests } from './service-test.repository';

/** The tests of a service as a file carries them, without their ids; one that can no longer be read is left out. */
export async function exportServiceTests(
  tx: TenantTransaction,
  serviceId: string,
): Promise<readonly Omit<ServiceTest, 'id'>[]> {
  return (await findServiceTests(tx, serviceId)).flatMap(({ definition }) => {
    const parsed = parseServiceTest(definition);
    if (!parsed.ok) return [];
    const { id: _id, ...test } = parsed.value;
    return [test];
  });
}
