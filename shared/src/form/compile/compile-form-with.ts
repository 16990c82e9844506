import type { FormDefinition } from '../../definition';
import type { FieldRegistry } from '../../fields/type';
import type { Issue } from '../../kernel';
import type { CompiledForm, FormEnvironment } from '../types';
import { FormBuilder } from './form-builder';
import { Formulas } from './formulas';
import { toShells } from './shell';

/** As compileForm, with these field types and no others: a page that fetches types on demand brings only those it fetched. */
export function compileFormWith(
  registry: FieldRegistry,
  definition: FormDefinition,
  environment: Omit<FormEnvironment, 'registry'> = {},
): CompiledForm {
  const { form, issues } = buildFormWith(registry, definition, environment);
  if (issues.length === 0) return form;
  const [first] = issues;
  throw new Error(`The form cannot be compiled: ${first?.code} at ${first?.path} (${issues.length} issues)`);
}

/** The compiled form together with everything that is wrong with its types, references and formulas. */
export function buildFormWith(
  registry: FieldRegistry,
  definition: FormDefinition,
  environment: FormEnvironment,
): { readonly form: CompiledForm; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const shells = toShells(definition, registry, issues);
  const builder = new FormBuilder(definition, shells, new Formulas(shells, environment, issues), issues);
  return { form: builder.build(), issues };
}
