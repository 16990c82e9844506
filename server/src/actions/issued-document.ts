import type { DocumentRecord } from '../ports/inside';

/** The act last issued for an instance, receipts left out: pending before it is in force, active when that was done already. */
export function findIssued(documents: readonly DocumentRecord[]): DocumentRecord | undefined {
  return (
    documents.findLast(({ state }) => state === 'pending') ??
    documents.findLast(({ state, number }) => state === 'active' && number !== null)
  );
}
