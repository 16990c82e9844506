export { findUses, type FieldUse } from './find-uses';
export { renameKeyInConfiguration } from './rename-everywhere';
export type { Surroundings } from './rewrite-release';
export type { UseKind, UsePlace } from './use-place';
