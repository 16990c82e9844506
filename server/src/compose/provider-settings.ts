import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject, type JsonObject } from '@istanze/shared';
import { findProviderSetting } from '../domain/tenants';
import type { Config } from '../platform/config';
import type { Vault } from '../platform/crypto';
import type { TenantTransaction, WithTenant } from '../platform/tenant-transaction';

/** A provider as a tenant chose it, settings and secrets together, in clear. */
export interface ChosenProvider {
  readonly provider: string;
  readonly settings: JsonObject;
}

export type FindProviderSettings = (tenantId: string, port: string) => Promise<ChosenProvider | undefined>;

/** Reads what tenants chose; `simulator` in the settings stands for everything the simulated system agreed upon. */
export function createProviderSettings(deps: {
  readonly config: Pick<Config, 'simulators' | 'dataDir'>;
  readonly withTenant: WithTenant;
  readonly vault: Vault;
}): FindProviderSettings {
  const merge = createMergeSimulated(deps.config);
  return (tenantId, port) =>
    deps.withTenant(tenantId, async (tx) => {
      const row = await findProviderSetting(tx, port);
      if (row === undefined) return undefined;
      const secrets = row.secrets === null ? {} : await openSecrets(tx, deps.vault, row.secrets);
      return { provider: row.provider, settings: { ...merge(row.settings), ...secrets } };
    });
}

/** Settings with everything that the simulated system they name agreed upon. */
export function createMergeSimulated(
  config: Pick<Config, 'simulators' | 'dataDir'>,
): (settings: JsonObject) => JsonObject {
  return (settings) => {
    const { simulator } = settings;
    if (typeof simulator !== 'string') return settings;
    const simulated = config.simulators === null ? {} : readSimulated(config.dataDir);
    return { ...pickSimulated(simulated, simulator), ...settings };
  };
}

/** Written by the simulators at their start; a product that uses them starts after them. */
function readSimulated(dataDir: string): JsonObject {
  const file = join(dataDir, 'simulators', 'credentials.json');
  if (!existsSync(file)) return {};
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const providers = isJsonObject(content) ? content['providers'] : undefined;
  return isJsonObject(providers) ? providers : {};
}

function pickSimulated(simulated: JsonObject, name: string): JsonObject {
  const settings = simulated[name];
  if (!isJsonObject(settings))
    throw new Error(`The simulator "${name}" is not running: its settings are missing`);
  return settings;
}

async function openSecrets(tx: TenantTransaction, vault: Vault, sealed: Buffer): Promise<JsonObject> {
  const sealer = await vault.forTenant(tx);
  const secrets: unknown = JSON.parse(sealer.open(sealed, 'provider-secrets').toString('utf8'));
  return isJsonObject(secrets) ? secrets : {};
}
