import type { JsonObject } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** A list that left the product as a file. */
export interface DataExport {
  readonly staffId: string;
  readonly staffName: string;
  readonly kind: 'queue';
  readonly format: 'csv' | 'xlsx';
  readonly filter: JsonObject;
  readonly lines: number;
  readonly at: Date;
}

/** Writes down who took which list away. */
export async function recordExport(tx: TenantTransaction, taken: DataExport): Promise<void> {
  await tx.query(
    `insert into data_export (tenant_id, id, staff_id, staff_name, kind, format, filter, lines, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.tenantId,
      uuidv7(),
      taken.staffId,
      taken.staffName,
      taken.kind,
      taken.format,
      JSON.stringify(taken.filter),
      taken.lines,
      taken.at,
    ],
    'data_export',
  );
}
