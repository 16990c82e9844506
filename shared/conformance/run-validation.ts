import { compileForm, parseForm, validateForm, validateStep, type FormEnvironment } from '../src/form';
import type { Issue, JsonObject } from '../src/kernel';
import { toForm } from './build-form';
import { issueLine, objectOf, textOf } from './run-formula';

/**
 * `{fields | sections | form, checks?, answers, today?, step?, sourced?, facts?, tables?}` → answers, issues (`path code`), dropped
 * (`path reason`), or refused (`code at place`) where the definition is. In fields and sections formulas are written as
 * lines and ids, titles and labels may be left out.
 */
export function runValidation(given: JsonObject): JsonObject {
  const environment = environmentOf(given);
  const parsed = parseForm(given['form'] ?? toForm(given), environment);
  if (!parsed.ok) return { refused: parsed.error.map(issueLine) };
  const form = compileForm(parsed.value, environment);
  const context = {
    today: textOf(given['today'] ?? '2026-11-22'),
    facts: objectOf(given['facts']),
    sourced: objectOf(given['sourced']),
  };
  const answers = objectOf(given['answers']);
  const { step } = given;
  const result =
    step === undefined
      ? validateForm(form, answers, context)
      : validateStep(form, textOf(step), answers, context);
  return {
    refused: [],
    answers: result.answers,
    issues: result.issues.map(lineOf),
    dropped: result.dropped.map(({ path, reason }) => `${path} ${reason}`),
    messages: result.issues.map(({ params }) => params?.['it'] ?? null),
  };
}

function lineOf({ path, code }: Issue): string {
  return `${path} ${code}`.trim();
}

function environmentOf(given: JsonObject): FormEnvironment {
  const tables = Object.entries(objectOf(given['tables'])).map(
    ([name, rows]) => [name, { rows: objectOf(rows) }] as const,
  );
  const facts = Object.keys(objectOf(given['facts'])).map((name) => [name, { kind: 'any' }] as const);
  return { tables: Object.fromEntries(tables), facts: Object.fromEntries(facts) };
}
