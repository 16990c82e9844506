import { type ChainReport, verifyChains } from '../../platform/crypto';
import type { AsDispatcher } from '../../platform/tenant-transaction';

export interface HistoryReport extends ChainReport {
  readonly ok: boolean;
}

/** Walks the history of every instance of every municipality and names the first line that was altered, removed or moved. */
export async function verifyHistory(asDispatcher: AsDispatcher): Promise<HistoryReport> {
  const report = await verifyChains(asDispatcher);
  return { ...report, ok: report.broken === null };
}
