import type { FormDefinition } from '../../definition';
import { fields as PRODUCT_FIELDS } from '../../fields/registry';
import type { Issue } from '../../kernel';
import type { CompiledForm, FormEnvironment } from '../types';
import { buildFormWith, compileFormWith } from './compile-form-with';

/** Compiles a definition once per release; throws on one that `parseForm` refuses. */
export function compileForm(definition: FormDefinition, environment: FormEnvironment = {}): CompiledForm {
  return compileFormWith(environment.registry ?? PRODUCT_FIELDS, definition, environment);
}

/** The compiled form together with everything that is wrong with its types, references and formulas. */
export function buildForm(
  definition: FormDefinition,
  environment: FormEnvironment,
): { readonly form: CompiledForm; readonly issues: readonly Issue[] } {
  return buildFormWith(environment.registry ?? PRODUCT_FIELDS, definition, environment);
}
