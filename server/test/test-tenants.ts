import { withClient } from '../src/platform/database/roles';

export interface TestTenant {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly host: string;
}

/** The two invented municipalities that every test database has. */
export const TEST_TENANTS = {
  montesole: {
    id: '01900000-0000-7000-8000-000000000001',
    key: 'montesole',
    name: 'Comune di Montesole',
    host: 'localhost',
  },
  vallechiara: {
    id: '01900000-0000-7000-8000-000000000002',
    key: 'vallechiara',
    name: 'Comune di Vallechiara',
    host: 'vallechiara.localhost',
  },
} as const satisfies Record<string, TestTenant>;

/** Writes them as the superuser of the test cluster. */
export function createTestTenants(adminUrl: string): Promise<void> {
  return withClient(adminUrl, async (client) => {
    for (const [index, tenant] of Object.values(TEST_TENANTS).entries()) {
      const belfiore = `Z90${index}`;
      await client.query(
        `insert into tenant (id, key, name, ipa_code, istat_code, belfiore_code, fiscal_code, demo)
         values ($1, $2, $3, $4, $5, $6, $7, true)`,
        [
          tenant.id,
          tenant.key,
          tenant.name,
          `c_z90${index}`,
          `99900${index}`,
          belfiore,
          `0000000000${index}`,
        ],
      );
      await client.query('insert into tenant_host (tenant_id, id, host) values ($1, gen_random_uuid(), $2)', [
        tenant.id,
        tenant.host,
      ]);
    }
  });
}
