import { parseAgenda, type Agenda, type Json } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

export interface OfficeAgenda {
  readonly officeId: string;
  readonly agenda: Agenda;
  readonly version: number;
}

interface AgendaRow {
  readonly officeId: string;
  readonly content: Json;
  readonly version: number;
}

const COLUMNS = 'office_id as "officeId", content, version';

export async function findAgendas(tx: TenantTransaction): Promise<readonly OfficeAgenda[]> {
  const rows = await tx.query<AgendaRow>(
    `select ${COLUMNS} from agenda where tenant_id = $1`,
    [tx.tenantId],
    'agendas',
  );
  return rows.map(toAgenda);
}

export async function findAgenda(tx: TenantTransaction, officeId: string): Promise<OfficeAgenda | undefined> {
  const [row] = await tx.query<AgendaRow>(
    `select ${COLUMNS} from agenda where tenant_id = $1 and office_id = $2`,
    [tx.tenantId, officeId],
    'agenda',
  );
  return row === undefined ? undefined : toAgenda(row);
}

/** The agenda, held until the end of the transaction: places and rules of one office change one after the other. */
export async function lockAgenda(tx: TenantTransaction, officeId: string): Promise<OfficeAgenda | undefined> {
  const [row] = await tx.query<AgendaRow>(
    `select ${COLUMNS} from agenda where tenant_id = $1 and office_id = $2 for update`,
    [tx.tenantId, officeId],
    'agenda_lock',
  );
  return row === undefined ? undefined : toAgenda(row);
}

/** False when somebody else changed it since `expectedVersion`; 0 for an office that had none. */
export async function writeAgenda(
  tx: TenantTransaction,
  officeId: string,
  agenda: Agenda,
  expectedVersion: number,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into agenda (tenant_id, id, office_id, content) select $1, $2, $3, $4 where $5 = 0
     on conflict (tenant_id, office_id) do nothing returning id`,
    [tx.tenantId, uuidv7(), officeId, JSON.stringify(agenda), expectedVersion],
    'agenda_insert',
  );
  if (rows.length === 1) return true;
  const changed = await tx.query(
    `update agenda set content = $3, version = version + 1
      where tenant_id = $1 and office_id = $2 and version = $4 returning id`,
    [tx.tenantId, officeId, JSON.stringify(agenda), expectedVersion],
    'agenda_update',
  );
  return changed.length === 1;
}

function toAgenda({ officeId, content, version }: AgendaRow): OfficeAgenda {
  return { officeId, agenda: parseAgenda(content), version };
}
