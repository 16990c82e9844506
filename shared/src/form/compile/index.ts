import type { FormDefinition } from '../../definition';
import { fields as PRODUCT_FIELDS } from '../../fields/registry';
import type { Issue } from '../../kernel';
import type { CompiledForm, FormEnvironment } from '../types';
import { FormBuilder } from './form-builder';
import { Formulas } from './formulas';
import { toShells } from './shell';

/** Compiles a definition once per release; throws on one that `parseForm` refuses. */
export function compileForm(definition: FormDefinition, environment: FormEnvironment = {}): CompiledForm {
  const { form, issues } = buildForm(definition, environment);
  if (issues.length === 0) return form;
  const [first] = issues;
  throw new Error(`The form cannot be compiled: ${first?.code} at ${first?.path} (${issues.length} issues)`);
}

/** The compiled form together with everything that is wrong with its types, references and formulas. */
export function buildForm(
  definition: FormDefinition,
  environment: FormEnvironment,
): { readonly form: CompiledForm; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const shells = toShells(definition, environment.registry ?? PRODUCT_FIELDS, issues);
  const builder = new FormBuilder(definition, shells, new Formulas(shells, environment, issues), issues);
  return { form: builder.build(), issues };
}
