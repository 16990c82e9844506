import type { FormDefinition } from '../../definition';
import type { Issue } from '../../kernel';
import type { CompiledForm } from '../types';
import { lateReference } from './late-reference';
import { missingText } from './missing-text';
import type { LintRule } from './rule';

const RULES: readonly LintRule[] = [missingText, lateReference, ({ form }) => form.warnings];

/** What an admin should look at before publishing; nothing here stops a form from working. */
export function lintForm(definition: FormDefinition, form: CompiledForm): readonly Issue[] {
  return RULES.flatMap((rule) => rule({ definition, form }));
}
