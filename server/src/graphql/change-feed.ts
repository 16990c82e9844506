import { isJsonObject } from '@istanze/shared';
import { createFeed, type Feed, type Listen } from './feed';

export interface InstanceChanged {
  readonly tenantId: string;
  readonly code: string;
  readonly version: number;
  /** Its office, or one that was asked for something. */
  readonly officeId: string | null;
  /** Somebody who was asked by name. */
  readonly staffId: string | null;
}

export type ChangeFeed = Feed<InstanceChanged>;

/** Changes of instances, as the database tells them. */
export function createChangeFeed(listen: Listen): Promise<ChangeFeed> {
  return createFeed(listen, 'instance_changed', parseChange);
}

function parseChange(payload: string): InstanceChanged | undefined {
  const json: unknown = JSON.parse(payload);
  if (!isJsonObject(json)) return undefined;
  const { tenant, code, version, office, staff } = json;
  return {
    tenantId: String(tenant),
    code: String(code),
    version: Number(version),
    officeId: typeof office === 'string' ? office : null,
    staffId: typeof staff === 'string' ? staff : null,
  };
}
