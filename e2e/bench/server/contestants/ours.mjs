import { createRequire } from 'node:module';
import { toDefinition } from '../../our-form.mjs';

const { compileForm, validateForm } = createRequire(import.meta.url)('@istanze/shared');
const TODAY = { today: '2026-03-01' };

/** What the server calls on every submission: visibility, calculation and validation of everything, issues with paths. */
export function prepare(form) {
  const compiled = compileForm(toDefinition(form));
  return (answers) => validateForm(compiled, answers, TODAY).issues.length;
}
