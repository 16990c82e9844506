import {
  fail,
  isJsonObject,
  type Issue,
  type Json,
  ok,
  type Result,
  type SectionDefinition,
  type Text,
} from '@istanze/shared';
import type { AllowedSection, DefaultActivity } from '../catalogue';
import type { BundleFile } from './bundle';
import { parseBundle } from './parse-bundle';

/** Configuration as one file: a service with what it is made from, or all that a municipality has. */
export interface ConfigurationBundle {
  readonly format: 'istanze-online';
  readonly version: 1;
  /** A service brings what is missing; a municipality's configuration also replaces what is different. */
  readonly scope: 'service' | 'tenant';
  readonly modules: readonly ModulePart[];
  readonly sections: readonly SectionPart[];
  readonly archetypes: readonly ArchetypePart[];
  readonly services: readonly BundleFile[];
}

export interface ModulePart {
  readonly key: string;
  readonly kind: string;
  readonly name: Text;
  readonly description: Text;
}

export interface SectionPart {
  readonly key: string;
  readonly version: number;
  readonly definition: SectionDefinition;
}

export interface ArchetypePart {
  readonly key: string;
  readonly name: Text;
  readonly description: Text;
  readonly workflow: string;
  readonly steps: readonly { readonly module: string; readonly phase: string; readonly title: Text | null }[];
  readonly cells: readonly {
    readonly module: string;
    readonly sections: readonly AllowedSection[];
    readonly activities: readonly DefaultActivity[];
  }[];
}

const LISTS = ['modules', 'sections', 'archetypes', 'services'] as const;

/** Checks that a file is a configuration; the file of a single ready-made service is one too. Forms and flows inside are judged where they are saved and published. */
export function parseConfigurationBundle(json: Json): Result<ConfigurationBundle> {
  if (isJsonObject(json) && json['format'] === undefined) {
    const single = parseBundle(json);
    return single.ok ? ok({ ...EMPTY, services: [single.value] }) : single;
  }
  const issues: Issue[] = [];
  return isConfiguration(json, issues) ? ok(json) : fail(issues);
}

const EMPTY: ConfigurationBundle = {
  format: 'istanze-online',
  version: 1,
  scope: 'service',
  modules: [],
  sections: [],
  archetypes: [],
  services: [],
};

function isConfiguration(json: unknown, issues: Issue[]): json is ConfigurationBundle {
  const demand = (holds: boolean, path: string): void => {
    if (!holds) issues.push({ code: 'bundle-shape', path, params: { path } });
  };
  if (!isJsonObject(json)) {
    demand(false, 'format');
    return false;
  }
  demand(json['format'] === 'istanze-online', 'format');
  demand(json['version'] === 1, 'version');
  demand(json['scope'] === 'service' || json['scope'] === 'tenant', 'scope');
  for (const list of LISTS) {
    const items: Json | undefined = json[list];
    demand(Array.isArray(items), list);
    if (!Array.isArray(items)) continue;
    for (const [at, item] of items.entries()) checkItem(list, item, `${list}.${at}`, issues);
  }
  return issues.length === 0;
}

const NEEDED = {
  modules: { texts: ['key', 'kind'], objects: ['name', 'description'], lists: [] },
  sections: { texts: ['key'], objects: ['definition'], lists: [] },
  archetypes: { texts: ['key', 'workflow'], objects: ['name', 'description'], lists: ['steps', 'cells'] },
} as const;

function checkItem(list: (typeof LISTS)[number], item: Json, path: string, issues: Issue[]): void {
  if (list === 'services') {
    const parsed = parseBundle(item);
    if (!parsed.ok)
      for (const issue of parsed.error)
        issues.push({ ...issue, path: `${path}.${issue.path}`, params: { path: `${path}.${issue.path}` } });
    return;
  }
  const demand = (holds: boolean, name: string): void => {
    const place = `${path}.${name}`;
    if (!holds) issues.push({ code: 'bundle-shape', path: place, params: { path: place } });
  };
  const { texts, objects, lists } = NEEDED[list];
  const object = isJsonObject(item) ? item : {};
  for (const name of texts) demand(typeof object[name] === 'string', name);
  for (const name of objects) demand(isJsonObject(object[name]), name);
  for (const name of lists) demand(Array.isArray(object[name]), name);
  if (list === 'sections') demand(Number.isInteger(object['version']), 'version');
}
