import type { FormDefinition } from '../../definition';
import { fields as PRODUCT_FIELDS } from '../../fields/registry';
import { fail, ok, type Issue, type Result } from '../../kernel';
import { buildForm } from '../compile';
import type { FormEnvironment } from '../types';
import { upgradeJson } from '../upgrade';
import { hasFormShape } from './form-shape';
import { measure } from './measure';
import { checkNames } from './names';
import { checkSettings } from './settings';
import { checkSources } from './sources';

/**
 * Reads a form definition of any version from anywhere and refuses what could not work or would do harm, with the place named
 * (`steps.0.sections.1.fields.2.visibleWhen.and.0`) and the id of the node in {node}. Codes: `form-malformed`,
 * `form-unknown-property`, `form-too-deep`, `form-too-large`, `form-duplicate-id`, `form-duplicate-key`, `form-bad-key`,
 * `form-repeat-bounds`, `form-repeat-depth`, `form-unknown-type`, `form-unknown-field`, `form-bad-default`, `form-unknown-source`, `form-source-type`, `form-source-list`, `form-cycle`, those of settings and
 * of `compileLogic`.
 */
export function parseForm(json: unknown, environment: FormEnvironment = {}): Result<FormDefinition> {
  const measured = measure(json);
  if ('issue' in measured) return fail([measured.issue]);
  const issues: Issue[] = [];
  const definition = upgradeJson(measured.json);
  if (!hasFormShape(definition, issues)) return fail(issues);
  checkNames(definition, issues);
  const registry = environment.registry ?? PRODUCT_FIELDS;
  checkSettings(definition, registry, issues);
  checkSources(definition, registry, issues);
  if (issues.length > 0) return fail(issues);
  const built = buildForm(definition, environment);
  return built.issues.length === 0 ? ok(definition) : fail(built.issues);
}
