import type { JsonObject } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** Which provider a tenant uses for a port. `settings.simulator` names a simulated system instead of an address. */
export interface ProviderSettingRow {
  readonly port: string;
  readonly provider: string;
  readonly settings: JsonObject;
  readonly secrets: Buffer | null;
  readonly version: number;
}

export async function findProviderSetting(
  tx: TenantTransaction,
  port: string,
): Promise<ProviderSettingRow | undefined> {
  const rows = await tx.query<ProviderSettingRow>(
    `select port, provider, settings, secrets, version from provider_setting where tenant_id = $1 and port = $2`,
    [tx.tenantId, port],
    'provider_setting',
  );
  return rows[0];
}

/** Chooses a provider and its settings; false when somebody else did since `version`, which is 0 where there was none. */
export async function replaceProviderSetting(
  tx: TenantTransaction,
  { port, provider, settings, secrets, version }: ProviderSettingRow,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into provider_setting as p (tenant_id, id, port, provider, settings, secrets)
     select $1, $2, $3, $4, $5, $6 where $7 = 0 or exists (select 1 from provider_setting where tenant_id = $1 and port = $3)
     on conflict (tenant_id, port) do update set provider = $4, settings = $5, secrets = $6, version = p.version + 1
       where p.version = $7
     returning id`,
    [tx.tenantId, uuidv7(), port, provider, JSON.stringify(settings), secrets, version],
    'provider_setting_replace',
  );
  return rows.length === 1;
}
