export type { MergeConflict, MergedForm, NodePlace } from './conflict';
export { mergeForms } from './merge-forms';
export { resolveConflict } from './resolve-conflict';
