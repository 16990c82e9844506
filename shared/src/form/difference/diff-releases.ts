import type { ReleaseContent } from '../../definition';
import { splitPath } from '../../kernel';
import { diffTrees, type Change } from './diff-trees';
import { releaseTree, type ReleasePart } from './release-tree';

/** A change of a release with the part of the service it is in. */
export interface ReleaseChange extends Change {
  readonly part: ReleasePart;
}

/** What leads from one release to another: facts of the sheet, form, flow, fees, stamp duty, tables, texts, notice. */
export function diffReleases(before: ReleaseContent, after: ReleaseContent): readonly ReleaseChange[] {
  return diffTrees(releaseTree(before), releaseTree(after)).flatMap((change) => {
    const part = splitPath(change.place)[0] ?? '';
    return isPart(part) ? [{ ...change, part }] : [];
  });
}

function isPart(name: string): name is ReleasePart {
  return RELEASE_PARTS.some((part) => part === name);
}

/** In the order in which they are told. */
export const RELEASE_PARTS: readonly ReleasePart[] = [
  'sheet',
  'archetype',
  'journey',
  'form',
  'workflow',
  'fees',
  'stamp-duty',
  'tables',
  'texts',
  'notice',
  'derived',
  'renewal',
  'representation',
  'settings',
];
