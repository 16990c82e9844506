import type { IsoDate, RepresentationKind } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { ActingPerson } from '../../ports/inside/instance-store';

export type RepresentationState = ActingPerson['state'];
/** On whose word it stands: a register's, the representative's own, the represented person's, the identity provider's. */
export type RepresentationOrigin = ActingPerson['origin'];

/** Who acts for whom, with both names as the municipality knows them. */
export interface RepresentationRow {
  readonly id: string;
  readonly kind: RepresentationKind;
  readonly origin: RepresentationOrigin;
  readonly state: RepresentationState;
  /** False once it is over: ended, refused, or past its last day. */
  readonly live: boolean;
  readonly title: string;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly reason: string;
  readonly representativeId: string;
  readonly representativeName: string;
  readonly representativeFiscalCode: string;
  readonly representedId: string;
  readonly representedName: string;
  readonly representedFiscalCode: string;
  readonly representedBirthDate: IsoDate | null;
}

const SELECT = `select r.id, r.kind, r.origin, r.state, is_live(r) as live, r.title, r.file_id as "fileId", f.name as "fileName",
    r.from_day as "from", r.to_day as until, r.reason, a.id as "representativeId",
    trim(a.given_name || ' ' || a.family_name) as "representativeName", a.fiscal_code as "representativeFiscalCode",
    b.id as "representedId", trim(b.given_name || ' ' || b.family_name) as "representedName",
    b.fiscal_code as "representedFiscalCode", b.birth_date as "representedBirthDate"
  from representation r
  join citizen a on a.tenant_id = r.tenant_id and a.id = r.representative_id
  join citizen b on b.tenant_id = r.tenant_id and b.id = r.represented_id
  left join file f on f.tenant_id = r.tenant_id and f.id = r.file_id`;

export async function findRepresentation(
  tx: TenantTransaction,
  id: string,
): Promise<RepresentationRow | undefined> {
  const [row] = await tx.query<RepresentationRow>(
    `${SELECT} where r.tenant_id = $1 and r.id = $2`,
    [tx.tenantId, id],
    'representation_by_id',
  );
  return row;
}

/** One that was just written or changed. */
export async function getRepresentation(tx: TenantTransaction, id: string): Promise<RepresentationRow> {
  const row = await findRepresentation(tx, id);
  if (row === undefined) throw new Error(`No representation ${id}`);
  return row;
}

/** Those of a person on either side, the living first, the newest first; at most two hundred. */
export async function findRepresentationsOf(
  tx: TenantTransaction,
  citizenId: string,
): Promise<readonly RepresentationRow[]> {
  return tx.query<RepresentationRow>(
    `${SELECT} where r.tenant_id = $1 and (r.representative_id = $2 or r.represented_id = $2)
     order by is_live(r) desc, r.created_at desc, r.id limit 200`,
    [tx.tenantId, citizenId],
    'representations_of',
  );
}

/** The living one of the same two people in the same quality. */
export async function findSame(
  tx: TenantTransaction,
  pair: Pick<NewRepresentation, 'kind' | 'representativeId' | 'representedId'>,
): Promise<RepresentationRow | undefined> {
  const [row] = await tx.query<RepresentationRow>(
    `${SELECT} where r.tenant_id = $1 and r.kind = $2 and r.representative_id = $3 and r.represented_id = $4 and is_live(r)
     order by r.state, r.created_at desc limit 1`,
    [tx.tenantId, pair.kind, pair.representativeId, pair.representedId],
    'representation_same',
  );
  return row;
}

export interface NewRepresentation {
  readonly kind: RepresentationKind;
  readonly representativeId: string;
  readonly representedId: string;
  readonly origin: RepresentationOrigin;
  readonly state: RepresentationState;
  readonly title: string;
  readonly fileId: string | null;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly at: Date;
}

export async function insertRepresentation(tx: TenantTransaction, one: NewRepresentation): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into representation (tenant_id, id, kind, representative_id, represented_id, origin, state, title, file_id,
       from_day, to_day, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.tenantId,
      id,
      one.kind,
      one.representativeId,
      one.representedId,
      one.origin,
      one.state,
      one.title,
      one.fileId,
      one.from,
      one.until,
      one.at,
    ],
    'representation_insert',
  );
  return id;
}

/** Confirms, refuses or ends one that still lives; false when it was over already. */
export async function decideRepresentation(
  tx: TenantTransaction,
  id: string,
  decision: {
    readonly state: Exclude<RepresentationState, 'to-check'>;
    /** Null where the identity provider says it. */
    readonly by: string | null;
    readonly reason: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `update representation r set state = $3, decided_by = $4, reason = $5, decided_at = $6
      where r.tenant_id = $1 and r.id = $2 and is_live(r) returning r.id`,
    [tx.tenantId, id, decision.state, decision.by, decision.reason, decision.at],
    'representation_decide',
  );
  return rows.length === 1;
}

/** Moves the last day of a living one. */
export async function extendRepresentation(
  tx: TenantTransaction,
  id: string,
  until: IsoDate | null,
): Promise<void> {
  await tx.query(
    `update representation set to_day = $3 where tenant_id = $1 and id = $2`,
    [tx.tenantId, id, until],
    'representation_extend',
  );
}
