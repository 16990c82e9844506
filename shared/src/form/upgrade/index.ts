import type { FormDefinition } from '../../definition';
import { isJsonObject, type Issue, type Json, type JsonObject } from '../../kernel';
import { hasFormShape } from '../parse/form-shape';
import { measure } from '../parse/measure';
import { upgrade1To2 } from './1-to-2';

/** From a version to the one after it; a further version is one more file and one more line. */
const STEPS: ReadonlyMap<Json, (form: JsonObject) => JsonObject> = new Map([[1, upgrade1To2]]);

/** A form's JSON as the present version writes it, step by step; what is no form, or of no known version, stays as it is. */
export function upgradeJson(form: Json): Json {
  let current = form;
  for (let step = stepFor(current); step !== undefined; step = stepFor(current))
    current = isJsonObject(current) ? step(current) : current;
  return current;
}

/** Whether a stored form of this version is read through `upgradeForm`, or may be handed on as it was stored. */
export function isPast(version: Json): boolean {
  return STEPS.has(version);
}

function stepFor(form: Json): ((form: JsonObject) => JsonObject) | undefined {
  return isJsonObject(form) ? STEPS.get(form['version'] ?? null) : undefined;
}

/**
 * A form that was right when it was stored, in the shape of today: drafts are saved in it, releases never change and are
 * read through it. The same object where it is of the present version; throws on what is no form.
 */
export function upgradeForm(stored: unknown): FormDefinition {
  const measured = measure(stored);
  if ('issue' in measured) throw new Error(`No form is stored: ${measured.issue.code}`);
  const issues: Issue[] = [];
  const current = upgradeJson(measured.json);
  if (hasFormShape(current, issues)) return current;
  throw new Error(`No form is stored: ${issues[0]?.code} at ${issues[0]?.path}`);
}
