import {
  isJsonObject,
  type FormEnvironment,
  type Json,
  type LogicType,
  type LookupTable,
} from '@istanze/shared';

function isTables(json: unknown): json is Readonly<Record<string, LookupTable>> {
  return (
    isJsonObject(json) &&
    Object.values(json).every((table) => isJsonObject(table) && isJsonObject(table['rows']))
  );
}

/** What formulas of a service's form may read beside its fields: the tables and derived values of its configuration. */
export function environmentOf(configuration: Json): FormEnvironment {
  if (!isJsonObject(configuration)) return {};
  const { tables, derived } = configuration;
  const keys = Array.isArray(derived)
    ? derived.map((one: Json) => (isJsonObject(one) ? one['key'] : undefined))
    : [];
  const facts: Record<string, LogicType> = {};
  for (const key of keys) if (typeof key === 'string') facts[key] = { kind: 'any' };
  return { facts, ...(isTables(tables) ? { tables } : {}) };
}
