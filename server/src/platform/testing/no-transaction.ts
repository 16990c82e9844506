import type { TenantTransaction } from '../tenant-transaction';

const refuse = (): never => {
  throw new Error('no database here');
};

/** A transaction that reaches nothing: what is tested keeps its state in memory. */
export const NO_TRANSACTION: TenantTransaction = {
  tenantId: '0190a000-0000-7000-8000-000000000001',
  query: async () => refuse(),
  queryAtCommit: refuse,
  em: refuse,
};
