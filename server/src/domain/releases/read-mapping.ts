import { isJsonObject, type JsonObject, type MigrationMapping } from '@istanze/shared';

/** A mapping as it was sent; what is no name of a state or activity is left out. */
export function readMapping(json: JsonObject): MigrationMapping {
  const { states, activities } = json;
  const named = isJsonObject(activities)
    ? Object.entries(activities).map(
        ([state, names]) => [state, isJsonObject(names) ? readNames(names) : {}] as const,
      )
    : [];
  return {
    states: isJsonObject(states) ? readNames(states) : {},
    ...(named.length === 0 ? {} : { activities: Object.fromEntries(named) }),
  };
}

function readNames(json: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value] as const] : [],
    ),
  );
}
