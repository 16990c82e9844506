export { findUses, type FieldUse, type WholeService } from './find-uses';
export { followKeys, type ServiceParts } from './follow-keys';
export { namesAround } from './names-around';
export type { Surroundings } from './rewrite-release';
export type { UseKind, UsePlace } from './use-place';
