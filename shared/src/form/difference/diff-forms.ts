import type { FormDefinition } from '../../definition';
import { diffTrees, type Change } from './diff-trees';
import { formTree } from './form-tree';

/** What leads from one version of a form to another, node by node; from nothing where there was none before. */
export function diffForms(before: FormDefinition | undefined, after: FormDefinition): readonly Change[] {
  return diffTrees(formTree(before ?? { ...after, steps: [], checks: [] }), formTree(after));
}
