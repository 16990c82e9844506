import { isJsonObject, type Json, type JsonObject } from '@istanze/shared';

export interface WebhookSettings {
  /** Host names that may be called, in lower case; nothing else is. */
  readonly hosts: readonly string[];
  /** Shared with the receivers: signs what is sent. */
  readonly secret: string;
  readonly timeoutMs: number;
}

const SHORTEST_SECRET = 32;
const HOST = /^(?!\d+(\.\d+)*$)[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** Throws on what would not work or would not be safe: no host, an address instead of a name, a short secret. */
export function parseWebhookSettings(json: JsonObject): WebhookSettings {
  const { hosts, secret, timeoutMs } = isJsonObject(json) ? json : {};
  const names: readonly Json[] = Array.isArray(hosts) ? hosts : [];
  const known = names.filter((host) => typeof host === 'string').map((host) => host.toLowerCase());
  if (known.length === 0 || known.length !== names.length || !known.every((host) => HOST.test(host)))
    throw new Error('webhook: hosts must be a list of host names');
  if (typeof secret !== 'string' || secret.length < SHORTEST_SECRET)
    throw new Error(`webhook: the secret must have at least ${SHORTEST_SECRET} characters`);
  return { hosts: known, secret, timeoutMs: typeof timeoutMs === 'number' ? timeoutMs : 10_000 };
}
