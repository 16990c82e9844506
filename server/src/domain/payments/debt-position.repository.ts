import { buildNoticeNumber, isJsonObject, iuvOf, type Json, type Text } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type {
  DebtPositionRecord,
  DebtPositionRequest,
  OutsidePayment,
  PositionDue,
} from '../../ports/inside/debt-positions';

/** A debt position as it is read, with what the person and the payment platform need. */
export interface DebtPositionRow extends Omit<DebtPositionRecord, 'paidAt'> {
  readonly citizenId: string;
  readonly iupd: string;
  readonly debtorName: string;
  readonly debtorFiscalCode: string;
  readonly description: string;
  readonly lines: readonly DebtPositionLine[];
  readonly checkAttempts: number;
  readonly paidAt: Date | null;
  readonly receiptFileId: string | null;
  readonly noticeFileId: string | null;
  readonly instanceCode: string;
  readonly serviceTitle: Text;
  readonly creditorName: string;
  readonly creditorFiscalCode: string;
  readonly settings: Json;
  /** Key of the payment outside the platform that settled it. */
  readonly settlementKey: string | null;
  readonly dues: readonly PositionDue[];
}

export interface DebtPositionLine {
  readonly description: string;
  readonly amount: number;
  readonly taxonomy: string;
}

export const POSITION_COLUMNS = `d.id, d.instance_id as "instanceId", d.citizen_id as "citizenId", d.iupd, d.iuv,
    d.notice_number as "noticeNumber", d.debtor_name as "debtorName", d.debtor_fiscal_code as "debtorFiscalCode",
    d.description, d.amount, d.due_date as "dueDate", d.lines, d.state, d.check_attempts as "checkAttempts",
    d.paid_at as "paidAt", d.receipt_file_id as "receiptFileId",
    d.notice_file_id as "noticeFileId", i.code as "instanceCode", s.title as "serviceTitle",
    t.name as "creditorName", t.fiscal_code as "creditorFiscalCode", t.settings, d.settlement_key as "settlementKey",
    d.dues`;
export const POSITION_FROM = `from debt_position d
  join tenant t on t.id = d.tenant_id
  join instance i on i.tenant_id = d.tenant_id and i.id = d.instance_id
  join service s on s.tenant_id = i.tenant_id and s.id = i.service_id`;
const SELECT = `select ${POSITION_COLUMNS} ${POSITION_FROM}`;

/** Writes a position as a draft with the next notice number of the municipality; the one of that key when there is one. */
export async function preparePosition(
  tx: TenantTransaction,
  request: DebtPositionRequest,
): Promise<DebtPositionRow> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [`${tx.tenantId}:${request.key}`]);
  const known = await findByKey(tx, request.key);
  if (known !== undefined) return known;
  const id = uuidv7();
  const noticeNumber = await nextNotice(tx);
  const amount = request.lines.reduce((sum, line) => sum + line.amount, 0);
  await tx.query(
    `insert into debt_position (tenant_id, id, key, instance_id, citizen_id, iupd, iuv, notice_number, debtor_name,
       debtor_fiscal_code, description, amount, due_date, lines, dues, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'draft')`,
    [
      tx.tenantId,
      id,
      request.key,
      request.instanceId,
      request.citizenId,
      `IO${id.replaceAll('-', '').toUpperCase()}`,
      iuvOf(noticeNumber),
      noticeNumber,
      request.debtor.name,
      request.debtor.fiscalCode,
      request.description,
      amount,
      request.dueDate,
      JSON.stringify(request.lines),
      JSON.stringify(request.dues),
    ],
    'position_insert',
  );
  return getPosition(tx, id);
}

/** Notice numbers of one municipality run on from year to year; its settings give the segregation code it got from pagoPA. */
async function nextNotice(tx: TenantTransaction): Promise<string> {
  const [row] = await tx.query<{ number: number; settings: Json }>(
    `select next_number('notice', 0) as number, settings from tenant where id = $1`,
    [tx.tenantId],
    'position_notice',
  );
  if (row === undefined) throw new Error('No notice number');
  return buildNoticeNumber(segregationOf(row.settings), String(row.number));
}

/** `segregationCode` in the settings of the municipality, "00" to "99"; 01 where none was written. */
function segregationOf(settings: Json): number {
  const code = isJsonObject(settings) ? Number(settings['segregationCode'] ?? 1) : 1;
  return Number.isInteger(code) ? code : 1;
}

async function findOne(
  tx: TenantTransaction,
  where: string,
  value: string,
  name: string,
): Promise<DebtPositionRow | undefined> {
  const rows = await tx.query<DebtPositionRow>(
    `${SELECT} where d.tenant_id = $1 and ${where}`,
    [tx.tenantId, value],
    name,
  );
  return rows[0];
}

function findByKey(tx: TenantTransaction, key: string): Promise<DebtPositionRow | undefined> {
  return findOne(tx, 'd.key = $2', key, 'position_by_key');
}

export function findPosition(tx: TenantTransaction, id: string): Promise<DebtPositionRow | undefined> {
  return findOne(tx, 'd.id = $2', id, 'position_by_id');
}

export function findByIuv(tx: TenantTransaction, iuv: string): Promise<DebtPositionRow | undefined> {
  return findOne(tx, 'd.notice_number = $2', `3${iuv}`, 'position_by_notice');
}

/** Also keeps others from changing it before the transaction ends. */
export function lockByNotice(
  tx: TenantTransaction,
  noticeNumber: string,
): Promise<DebtPositionRow | undefined> {
  return findOne(tx, 'd.notice_number = $2 for update of d', noticeNumber, 'position_lock_by_notice');
}

export async function getPosition(tx: TenantTransaction, id: string): Promise<DebtPositionRow> {
  const position = await findPosition(tx, id);
  if (position === undefined) throw new Error(`No debt position ${id}`);
  return position;
}

/** Positions of an instance, oldest first. */
export async function findInstancePositions(
  tx: TenantTransaction,
  instanceId: string,
): Promise<readonly DebtPositionRow[]> {
  return tx.query<DebtPositionRow>(
    `${SELECT} where d.tenant_id = $1 and d.instance_id = $2 order by d.created_at, d.id`,
    [tx.tenantId, instanceId],
    'position_by_instance',
  );
}

/** Moves a position from one of `from`; false when it stands elsewhere. */
export async function movePosition(
  tx: TenantTransaction,
  id: string,
  from: readonly DebtPositionRecord['state'][],
  to: DebtPositionRecord['state'],
  paidAt: Date | null = null,
): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `update debt_position set state = $4, version = version + 1, paid_at = coalesce($5, paid_at)
      where tenant_id = $1 and id = $2 and state = any ($3) returning id`,
    [tx.tenantId, id, from, to, paidAt],
    'position_move',
  );
  return rows.length === 1;
}

/** Books a payment made outside the platform; false when it was paid meanwhile. */
export async function settlePosition(
  tx: TenantTransaction,
  id: string,
  { key, paidOn, ...proof }: OutsidePayment,
): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `update debt_position set state = 'paid', version = version + 1, next_check_at = null,
       paid_at = ($5::date + time '12:00') at time zone 'Europe/Rome', settlement_key = $3, settlement = $4
      where tenant_id = $1 and id = $2 and state not in ('paid', 'reported') returning id`,
    [tx.tenantId, id, key, JSON.stringify(proof), paidOn],
    'position_settle',
  );
  return rows.length === 1;
}

/** Counts one look at the payment platform. */
export async function countCheck(tx: TenantTransaction, id: string, nextAt: Date | null): Promise<void> {
  await tx.query(
    'update debt_position set check_attempts = check_attempts + 1, next_check_at = $3 where tenant_id = $1 and id = $2',
    [tx.tenantId, id, nextAt],
    'position_checked',
  );
}

export function toPositionRecord(row: DebtPositionRow): DebtPositionRecord {
  const { id, instanceId, noticeNumber, iuv, amount, dueDate, state, paidAt } = row;
  return { id, instanceId, noticeNumber, iuv, amount, dueDate, state, paidAt: paidAt?.toISOString() ?? null };
}
