import type { TenantTransaction } from '../../platform/tenant-transaction';
import { type DebtPositionRow, POSITION_COLUMNS, POSITION_FROM } from './debt-position.repository';

/** Which of a person's positions are wanted. */
export interface PositionFilter {
  readonly citizenId: string;
  readonly states: readonly DebtPositionRow['state'][] | null;
  /** Folded words found in the code, the service, the reason or the notice number. */
  readonly words: string | null;
  readonly id: string | null;
}

/** With what it is sorted by: what is still open before the rest, the soonest first; then what was paid last. */
export interface SortedPosition extends DebtPositionRow {
  readonly rank: string;
  readonly sortKey: string;
}

const RANK = `case when d.state in ('published', 'paying', 'verifying') then 0 else 1 end`;
const KEY = `case when d.state in ('published', 'paying', 'verifying') then d.due_date - date '2000-01-01'
    else date '2000-01-01' - coalesce(d.paid_at::date, d.due_date) end`;
/** Drafts are nobody's business yet. */
const MATCH = `d.tenant_id = $1 and d.state <> 'draft'
  and (d.citizen_id = $2 or d.instance_id = any (array (select acted_instances($2))))
  and ($3::text[] is null or d.state = any ($3)) and ($4::uuid is null or d.id = $4)
  and ($5::text is null or position($5 in fold(i.code)) > 0 or position($5 in fold(s.title::text)) > 0
    or position($5 in fold(d.description)) > 0 or position($5 in d.notice_number) > 0)`;

/** One page, one row more than asked where there are more. */
export async function findCitizenPositions(
  tx: TenantTransaction,
  filter: PositionFilter,
  first: number,
  after: readonly (string | null)[] | undefined,
): Promise<readonly SortedPosition[]> {
  const [rank = null, key = null, id = null] = after ?? [];
  return tx.query<SortedPosition>(
    `select ${POSITION_COLUMNS}, (${RANK})::text as rank, (${KEY})::text as "sortKey" ${POSITION_FROM}
      where ${MATCH} and ($6::int is null or (${RANK}, ${KEY}, d.id) > ($6::int, $7::int, $8::uuid))
      order by ${RANK}, ${KEY}, d.id limit $9`,
    [...bound(tx, filter), rank, key, id, first + 1],
    'position_by_citizen',
  );
}

export async function countCitizenPositions(tx: TenantTransaction, filter: PositionFilter): Promise<number> {
  const rows = await tx.query<{ count: number }>(
    `select count(*)::int as count ${POSITION_FROM} where ${MATCH}`,
    bound(tx, filter),
    'position_count',
  );
  return rows[0]?.count ?? 0;
}

function bound(tx: TenantTransaction, { citizenId, states, id, words }: PositionFilter): readonly unknown[] {
  return [tx.tenantId, citizenId, states, id, words];
}
