import type { FormDefinition } from '../../definition';
import type { Issue } from '../../kernel';
import type { FormCommand } from '../commands';
import { compileForm } from '../compile';
import { parseForm } from '../parse';
import type { CompiledForm, FormEnvironment } from '../types';
import { absentUnderNegation, askPresence } from './absent-under-negation';
import { askedTwice } from './asked-twice';
import { bureaucraticWords, sayItPlainly } from './bureaucratic-words';
import { duplicateLabel } from './duplicate-label';
import { fileLimits, writeLimits } from './file-limits';
import { hardText } from './hard-text';
import { lateReference } from './late-reference';
import { manyOptions } from './many-options';
import { manyRequired } from './many-required';
import { missingHelp } from './missing-help';
import { missingText } from './missing-text';
import { missingTranslation } from './missing-translation';
import type { FormRemark, LintFix, LintRule } from './rule';
import { sensitiveBasis } from './sensitive-basis';
import { bindSource, unboundSource } from './unbound-source';
import { unreachableCondition, withoutCondition } from './unreachable-condition';
import { vagueLabel } from './vague-label';

export type { FormRemark } from './rule';

const RULES: readonly LintRule[] = [
  missingText,
  missingTranslation,
  lateReference,
  absentUnderNegation,
  unreachableCondition,
  sensitiveBasis,
  duplicateLabel,
  askedTwice,
  unboundSource,
  vagueLabel,
  missingHelp,
  fileLimits,
  manyOptions,
  manyRequired,
  hardText,
  bureaucraticWords,
];

const FIXES: Readonly<Record<string, LintFix>> = {
  'logic-absent-under-negation': askPresence,
  'form-condition-always': withoutCondition,
  'form-unbound-source': bindSource,
  'form-file-limits': writeLimits,
  'form-bureaucratic': sayItPlainly,
};

/** What an admin should look at before publishing; nothing here stops a form from working. */
export function lintForm(definition: FormDefinition, form: CompiledForm): readonly FormRemark[] {
  return RULES.flatMap((rule) => rule({ definition, form }));
}

/** Everything that is to be said of a form: what stops it from working, circles and wrong types among it, then the rest. */
export function inspectForm(
  definition: FormDefinition,
  environment: FormEnvironment = {},
): readonly FormRemark[] {
  const parsed = parseForm(definition, environment);
  if (parsed.ok) return lintForm(parsed.value, compileForm(parsed.value, environment));
  const errors = parsed.error.map((issue): FormRemark => ({ ...issue, severity: 'error' }));
  return [...errors, ...RULES.flatMap((rule) => rule({ definition, form: undefined }))];
}

/** The edit that mends an issue by itself, to be offered beside it; undefined where a person must think. */
export function fixOf(issue: Issue, definition: FormDefinition): FormCommand | undefined {
  return Object.hasOwn(FIXES, issue.code) ? FIXES[issue.code]?.(issue, definition) : undefined;
}
