import type { FormDefinition } from '../../definition';
import type { Issue } from '../../kernel';
import type { CompiledForm } from '../types';

/** What a rule of style looks at: a form that compiles. */
export interface LintSubject {
  readonly definition: FormDefinition;
  readonly form: CompiledForm;
}

/** Finds what works and is probably not meant; paths are positions as in `parseForm`, {node} is the id. */
export type LintRule = (subject: LintSubject) => readonly Issue[];
