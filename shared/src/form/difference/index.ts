export * from './diff-forms';
export * from './diff-releases';
export type { Change, PropertyChange } from './diff-trees';
export type { NodeKind } from './node';
export type { ReleasePart } from './release-tree';
