import type { ServiceTest, ServiceTestExpectations, ServiceTestIssue, ServiceTestStep } from '../definition';
import {
  fail,
  isIsoDate,
  isJsonObject,
  ok,
  type Issue,
  type Json,
  type JsonObject,
  type Result,
} from '../kernel';

const MOST_STEPS = 100;
const PROPERTIES = ['id', 'name', 'answers', 'facts', 'today', 'steps', 'expects'];
const EXPECTATIONS = ['visible', 'hidden', 'issues', 'fee', 'state'];

/** A test from stored or sent JSON. Issues: `test-malformed` {expected} with the place. */
export function parseServiceTest(json: unknown): Result<ServiceTest> {
  if (!isJsonObject(json)) return fail([malformed('', 'object')]);
  const issues: Issue[] = unknown(json, PROPERTIES, '');
  const { id, name, answers, facts, today } = json;
  const steps = readSteps(json['steps'], issues);
  const expects = readExpectations(json['expects'], issues);
  if (typeof id !== 'string' || id === '') issues.push(malformed('id', 'text'));
  if (typeof name !== 'string' || name.trim() === '') issues.push(malformed('name', 'text'));
  if (!isJsonObject(answers)) issues.push(malformed('answers', 'object'));
  if (facts !== undefined && !isJsonObject(facts)) issues.push(malformed('facts', 'object'));
  if (today !== undefined && !isDate(today)) issues.push(malformed('today', 'date'));
  if (issues.length > 0 || typeof id !== 'string' || typeof name !== 'string' || !isJsonObject(answers))
    return fail(issues);
  return ok({
    id,
    name,
    answers,
    expects,
    ...(isJsonObject(facts) ? { facts } : {}),
    ...(isDate(today) ? { today } : {}),
    ...(steps === undefined ? {} : { steps }),
  });
}

function malformed(path: string, expected: string): Issue {
  return { code: 'test-malformed', path, params: { expected } };
}

function unknown(json: JsonObject, known: readonly string[], base: string): Issue[] {
  return Object.keys(json)
    .filter((name) => !known.includes(name))
    .map((name) => malformed(`${base}${name}`, known.join('|')));
}

function isDate(value: Json | undefined): value is string {
  return typeof value === 'string' && isIsoDate(value);
}

function readSteps(json: Json | undefined, issues: Issue[]): readonly ServiceTestStep[] | undefined {
  if (json === undefined) return undefined;
  if (!Array.isArray(json) || json.length > MOST_STEPS) {
    issues.push(malformed('steps', 'list'));
    return undefined;
  }
  return json.flatMap((step: Json, index) => {
    const { activity, outcome } = isJsonObject(step) ? step : {};
    if (typeof activity === 'string' && typeof outcome === 'string') return [{ activity, outcome }];
    issues.push(malformed(`steps.${index}`, 'activity, outcome'));
    return [];
  });
}

function readExpectations(json: Json | undefined, issues: Issue[]): ServiceTestExpectations {
  if (json === undefined || !isJsonObject(json)) {
    issues.push(malformed('expects', 'object'));
    return {};
  }
  issues.push(...unknown(json, EXPECTATIONS, 'expects.'));
  const { fee, state } = json;
  const visible = readPaths(json['visible'], 'expects.visible', issues);
  const hidden = readPaths(json['hidden'], 'expects.hidden', issues);
  const expected = readIssues(json['issues'], issues);
  const isFee = typeof fee === 'number' && Number.isInteger(fee) && fee >= 0;
  if (fee !== undefined && !isFee) issues.push(malformed('expects.fee', 'cents'));
  if (state !== undefined && typeof state !== 'string') issues.push(malformed('expects.state', 'text'));
  return {
    ...(visible === undefined ? {} : { visible }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(expected === undefined ? {} : { issues: expected }),
    ...(isFee ? { fee } : {}),
    ...(typeof state === 'string' ? { state } : {}),
  };
}

function readPaths(json: Json | undefined, path: string, issues: Issue[]): readonly string[] | undefined {
  if (json === undefined) return undefined;
  const texts = Array.isArray(json) ? json.filter((item: Json) => typeof item === 'string') : [];
  if (!Array.isArray(json) || texts.length !== json.length) issues.push(malformed(path, 'list'));
  return texts;
}

function readIssues(json: Json | undefined, issues: Issue[]): readonly ServiceTestIssue[] | undefined {
  if (json === undefined) return undefined;
  if (!Array.isArray(json)) {
    issues.push(malformed('expects.issues', 'list'));
    return undefined;
  }
  return json.flatMap((issue: Json, index) => {
    const { path, code } = isJsonObject(issue) ? issue : {};
    if (typeof path === 'string' && typeof code === 'string') return [{ path, code }];
    issues.push(malformed(`expects.issues.${index}`, 'path, code'));
    return [];
  });
}
