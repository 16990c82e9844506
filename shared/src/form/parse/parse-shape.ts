import type { FormDefinition } from '../../definition';
import { fail, ok, type Issue, type Result } from '../../kernel';
import { hasFormShape } from './form-shape';
import { measure } from './measure';

/** Reads what has the shape of a form and does no harm, whether it could work or not: one still being composed. */
export function parseFormShape(json: unknown): Result<FormDefinition> {
  const measured = measure(json);
  if ('issue' in measured) return fail([measured.issue]);
  const issues: Issue[] = [];
  const definition = measured.json;
  return hasFormShape(definition, issues) ? ok(definition) : fail(issues);
}
