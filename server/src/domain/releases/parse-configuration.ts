import {
  fail,
  isJsonObject,
  type Issue,
  type JsonObject,
  ok,
  type Result,
  type ServiceConfiguration,
} from '@istanze/shared';

/** Checks the shape of a service's configuration; the issue's path names the first part that is wrong. */
export function parseConfiguration(json: JsonObject): Result<ServiceConfiguration> {
  const issues: Issue[] = [];
  const demand = (holds: boolean, path: string): void => {
    if (!holds) issues.push({ code: 'configuration-shape', path, params: { path } });
  };
  const { fees, stampDuty, tables, privacy, templates, derived } = json;
  demand(isJsonObject(fees) && Array.isArray(fees['lines']) && Number.isInteger(fees['dueDays']), 'fees');
  demand(
    isJsonObject(stampDuty) && Number.isInteger(stampDuty['onInstance']) && Array.isArray(stampDuty['modes']),
    'stampDuty',
  );
  demand(
    isJsonObject(tables) &&
      Object.values(tables).every((table) => isJsonObject(table) && isJsonObject(table['rows'])),
    'tables',
  );
  demand(isJsonObject(privacy) && typeof privacy['version'] === 'string', 'privacy');
  demand(isJsonObject(templates) && Object.values(templates).every(isTemplate), 'templates');
  demand(Array.isArray(derived), 'derived');
  return isConfiguration(json, issues) ? ok(json) : fail(issues);
}

function isTemplate(value: unknown): boolean {
  return isJsonObject(value) && ['mail', 'communication', 'document'].includes(String(value['kind']));
}

function isConfiguration(json: unknown, issues: readonly Issue[]): json is ServiceConfiguration {
  return isJsonObject(json) && issues.length === 0;
}
