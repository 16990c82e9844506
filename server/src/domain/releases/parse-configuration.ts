import {
  fail,
  isGuestRule,
  isJsonObject,
  isRepresentationKind,
  type Issue,
  type Json,
  type JsonObject,
  ok,
  type Result,
  type ServiceConfiguration,
} from '@istanze/shared';

/** Checks the shape of a service's configuration; the path of an issue names the place that is wrong: `fees.lines.1.description`. */
export function parseConfiguration(json: JsonObject): Result<ServiceConfiguration> {
  const issues: Issue[] = [];
  const demand: Demand = (holds, path) => {
    if (!holds) issues.push({ code: 'configuration-shape', path, params: { path } });
  };
  for (const [part, check] of Object.entries(PARTS)) check(json[part] ?? null, part, demand);
  return isConfiguration(json, issues) ? ok(json) : fail(issues);
}

type Demand = (holds: boolean, path: string) => void;
type Check = (value: Json, path: string, demand: Demand) => void;

const PARTS: Readonly<Record<string, Check>> = {
  fees(value, path, demand) {
    const { lines = null, dueDays = null } = objectOf(value);
    demand(isCount(dueDays), `${path}.dueDays`);
    demand(Array.isArray(lines), `${path}.lines`);
    eachOf(lines, (line, at) => {
      const { key, description = null, amount, taxonomy } = objectOf(line);
      demand(isFilled(key), `${path}.lines.${at}.key`);
      demand(isText(description), `${path}.lines.${at}.description`);
      demand(amount !== undefined && amount !== null, `${path}.lines.${at}.amount`);
      demand(typeof taxonomy === 'string', `${path}.lines.${at}.taxonomy`);
    });
  },
  stampDuty(value, path, demand) {
    const { onInstance = null, modes = null, exemptions = null, modeField } = objectOf(value);
    demand(isCount(onInstance), `${path}.onInstance`);
    demand(Array.isArray(modes) && modes.every((mode) => MODES.has(mode)), `${path}.modes`);
    demand(modeField === undefined || typeof modeField === 'string', `${path}.modeField`);
    demand(Array.isArray(exemptions), `${path}.exemptions`);
    eachOf(exemptions, (exemption, at) => {
      const { key, label = null } = objectOf(exemption);
      demand(isFilled(key) && isText(label), `${path}.exemptions.${at}`);
    });
  },
  tables(value, path, demand) {
    demand(isJsonObject(value), path);
    for (const [name, table] of Object.entries(objectOf(value)))
      demand(isJsonObject(table) && isJsonObject(table['rows']), `${path}.${name}`);
  },
  privacy(value, path, demand) {
    const { version, notice = null, legalBasis = null } = objectOf(value);
    demand(typeof version === 'string', `${path}.version`);
    demand(isText(notice), `${path}.notice`);
    demand(isText(legalBasis), `${path}.legalBasis`);
  },
  templates(value, path, demand) {
    demand(isJsonObject(value), path);
    for (const [name, template] of Object.entries(objectOf(value))) {
      const { kind = null, title = null, body = null } = objectOf(template);
      demand(KINDS.has(kind), `${path}.${name}.kind`);
      demand(isText(title), `${path}.${name}.title`);
      demand(isText(body), `${path}.${name}.body`);
    }
  },
  derived(value, path, demand) {
    demand(Array.isArray(value), path);
    eachOf(value, (one, at) => {
      const { key, kind, set, address } = objectOf(one);
      demand([key, kind, set, address].every(isFilled), `${path}.${at}`);
    });
  },
  renewal(value, path, demand) {
    demand(value === null || isCount(objectOf(value)['fromDays'] ?? null), `${path}.fromDays`);
  },
  representation(value, path, demand) {
    const { kinds = null, minors = false, guests = 'refused' } = objectOf(value);
    demand(value === null || (Array.isArray(kinds) && kinds.every(isRepresentationKind)), `${path}.kinds`);
    demand(typeof minors === 'boolean', `${path}.minors`);
    demand(isGuestRule(guests), `${path}.guests`);
  },
};

const MODES = new Set<Json>(['declared-serial', 'exempt']);
const KINDS = new Set<Json>(['mail', 'communication', 'document', 'f24']);

function objectOf(value: Json): JsonObject {
  return isJsonObject(value) ? value : {};
}

function eachOf(value: Json, check: (item: Json, at: number) => void): void {
  if (Array.isArray(value)) value.forEach(check);
}

function isCount(value: Json): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isText(value: Json): boolean {
  return isJsonObject(value) && typeof value['it'] === 'string';
}

function isConfiguration(json: unknown, issues: readonly Issue[]): json is ServiceConfiguration {
  return isJsonObject(json) && issues.length === 0;
}
