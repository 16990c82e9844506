import type { FormDefinition } from '../../definition';
import type { Issue } from '../../kernel';
import type { FormCommand } from '../commands';
import type { CompiledForm } from '../types';

/** What a rule looks at: a form and, where it compiles, what became of it. */
export interface LintSubject {
  readonly definition: FormDefinition;
  readonly form: CompiledForm | undefined;
}

/** A remark on a form: an error stops it from working, a warning is probably not meant, an advice would make it better. */
export interface FormRemark extends Issue {
  readonly severity: 'error' | 'warning' | 'advice';
}

/** Finds what works and is probably not meant; paths are positions as in `parseForm`, {node} is the id. */
export type LintRule = (subject: LintSubject) => readonly FormRemark[];

/** The edit that mends what an issue names; undefined where only a person can. */
export type LintFix = (issue: Issue, definition: FormDefinition) => FormCommand | undefined;

/** The node an issue names; empty when it names none. */
export function nodeOf({ params }: Issue): string {
  const node = params?.['node'];
  return typeof node === 'string' ? node : '';
}
