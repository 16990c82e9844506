import { isJsonObject, type ServiceConfiguration } from '@istanze/shared';

/** True for a stored configuration: the server checks it whole when it is saved, its outline is enough to edit it. */
export function isConfiguration(json: unknown): json is ServiceConfiguration {
  if (!isJsonObject(json)) return false;
  const { fees, stampDuty, tables, privacy, templates, derived } = json;
  return (
    [fees, stampDuty, tables, privacy, templates].every((part) => isJsonObject(part)) &&
    Array.isArray(derived)
  );
}
