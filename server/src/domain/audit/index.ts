export { findSensitiveGrant, recordAccess } from './data-access.repository';
export type { DataAccess } from './data-access.repository';
