import { fail, isJsonObject, type Issue, type Json, ok, type Result } from '@istanze/shared';
import type { BundleFile } from './bundle';

const TEXTS = ['slug', 'codePrefix', 'archetype', 'category', 'silence'];

/** Checks that a file is the bundle of a service; the form and the workflow inside are judged when it is published. */
export function parseBundle(json: Json): Result<BundleFile> {
  const issues: Issue[] = [];
  return isBundle(json, issues) ? ok(json) : fail(issues);
}

function isBundle(json: unknown, issues: Issue[]): json is BundleFile {
  const { service, tests } = isJsonObject(json) ? json : {};
  const demand = (holds: boolean, path: string): void => {
    if (!holds) issues.push({ code: 'bundle-shape', path, params: { path } });
  };
  if (!isJsonObject(service)) {
    demand(false, 'service');
    return false;
  }
  for (const name of TEXTS) demand(typeof service[name] === 'string', `service.${name}`);
  for (const name of ['title', 'shortDescription', 'sheet'])
    demand(isJsonObject(service[name]), `service.${name}`);
  for (const name of ['topics', 'related']) demand(Array.isArray(service[name]), `service.${name}`);
  demand(Number.isInteger(service['maximumDays']), 'service.maximumDays');
  demand(tests === undefined || (Array.isArray(tests) && tests.every(isJsonObject)), 'tests');
  return issues.length === 0;
}
