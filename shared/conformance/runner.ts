import { equalJson, isJsonObject, type Json, type JsonObject } from '../src/kernel';
import { runClock } from './clock/run';
import { runField } from './run-field';
import { runPrefill, runPrint, runVisibility } from './run-form';
import { runFormula } from './run-formula';
import { runIdentifier } from './run-identifier';
import { runValidation } from './run-validation';
import { runTransitions } from './transitions/run';

/** One case of a file: what is given to the product and what it must answer. */
export interface ConformanceCase {
  readonly name: string;
  readonly given: JsonObject;
  readonly expects: JsonObject;
}

export interface ConformanceFile {
  /** Which runner its cases are for. */
  readonly kind: string;
  readonly name: string;
  readonly cases: readonly ConformanceCase[];
}

export interface ConformanceResult {
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
  readonly expected: Json;
  readonly actual: Json;
}

/** Answers a case; of the answer only what the case expects is compared. */
export type Runner = (given: JsonObject) => JsonObject;

const RUNNERS: Readonly<Record<string, Runner>> = {
  logic: runFormula,
  validation: runValidation,
  visibility: runVisibility,
  prefill: runPrefill,
  print: runPrint,
  identifiers: runIdentifier,
  transitions: runTransitions,
  clock: runClock,
  fields: runField,
};

/** Runs all cases; the same in Node and in a browser. `extra` are runners of further kinds. */
export function runConformance(
  files: readonly ConformanceFile[],
  extra: Readonly<Record<string, Runner>> = {},
): readonly ConformanceResult[] {
  const runners = { ...RUNNERS, ...extra };
  return files.flatMap((file) => file.cases.map((each) => runCase(runners[file.kind], file, each)));
}

function runCase(
  runner: Runner | undefined,
  file: ConformanceFile,
  { name, given, expects }: ConformanceCase,
): ConformanceResult {
  const actual =
    runner === undefined ? { error: `No runner for ${file.kind}` } : pick(answer(runner, given), expects);
  return { file: file.name, name, passed: equalJson(actual, expects), expected: expects, actual };
}

function answer(runner: Runner, given: JsonObject): JsonObject {
  try {
    return runner(given);
  } catch (error) {
    return { error: String(error) };
  }
}

/** The expected keys of the answer, and the error where there was one: nothing passes by falling over. */
function pick(actual: JsonObject, expects: JsonObject): JsonObject {
  const keys = Object.keys(expects);
  const error = actual['error'];
  return {
    ...Object.fromEntries(keys.map((key) => [key, actual[key] ?? null])),
    ...(error === undefined || keys.includes('error') ? {} : { error }),
  };
}

/** Reads the JSON of one file; throws on what is no list of cases. */
export function toConformanceFile(kind: string, name: string, json: unknown): ConformanceFile {
  if (!Array.isArray(json)) throw new Error(`${kind}/${name} is no list of cases`);
  const cases = json.map((each: unknown) => {
    if (!isCase(each)) throw new Error(`${kind}/${name} has a malformed case`);
    return each;
  });
  return { kind, name: `${kind}/${name}`, cases };
}

function isCase(value: unknown): value is ConformanceCase {
  if (!isJsonObject(value)) return false;
  return typeof value['name'] === 'string' && isJsonObject(value['given']) && isJsonObject(value['expects']);
}
