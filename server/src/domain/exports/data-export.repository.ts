import type { JsonObject } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { ListFormat } from './list-files';

/** A list that left the product as a file. */
export interface DataExport {
  readonly staffId: string;
  readonly staffName: string;
  readonly kind: 'queue' | 'grants';
  readonly format: ListFormat;
  readonly filter: JsonObject;
  readonly lines: number;
  readonly at: Date;
}

/** Writes down who takes which list away; answers the id of the entry. */
export async function recordExport(tx: TenantTransaction, taken: DataExport): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into data_export (tenant_id, id, staff_id, staff_name, kind, format, filter, lines, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.tenantId,
      id,
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
  return id;
}

/** How many lines went, known when the last has gone. */
export async function noteLines(tx: TenantTransaction, id: string, lines: number): Promise<void> {
  await tx.query(
    'update data_export set lines = $3 where tenant_id = $1 and id = $2',
    [tx.tenantId, id, lines],
    'data_export_lines',
  );
}
