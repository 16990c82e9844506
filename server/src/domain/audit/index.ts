export { recordAccess } from './data-access.repository';
export type { DataAccess } from './data-access.repository';
export { verifyHistory } from './verify-history';
export type { HistoryReport } from './verify-history';
