import { isPast, type Json, type ReleaseContent, upgradeForm } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import { NotFoundError } from '../../graphql/errors';
import type { TenantReading, TenantTransaction } from '../../platform/tenant-transaction';
import { StoredJson } from '../../graphql/stored-json';
import { isUuid } from '../../platform/is-uuid';
import type { CivicRangeSet } from './release.types';

export interface StoredRelease {
  readonly id: string;
  readonly serviceId: string;
  readonly number: number;
  readonly content: ReleaseContent;
}

/** A release as it was stored, its form read in the present version: what was frozen is never written again. */
export async function findRelease(tx: TenantTransaction, id: string): Promise<StoredRelease | undefined> {
  if (!isUuid(id)) return undefined;
  const [stored] = await tx.query<StoredRelease>(
    `select id, service_id as "serviceId", number, content from release where tenant_id = $1 and id = $2`,
    [tx.tenantId, id],
    'release_by_id',
  );
  if (stored === undefined) return undefined;
  return { ...stored, content: toPresent(stored.content) };
}

function toPresent(content: ReleaseContent): ReleaseContent {
  return { ...content, form: upgradeForm(content.form) };
}

/** A release for who only hands it on. */
export interface ReleaseText {
  readonly id: string;
  readonly number: number;
  readonly note: string;
  readonly publishedAt: Date;
  readonly serviceSlug: string;
  readonly content: StoredJson;
}

interface ReleaseTextRow extends Omit<ReleaseText, 'content'> {
  readonly text: string;
  readonly formVersion: Json;
}

/** The same without reading its content, unless its form is of a past version. */
export async function findReleaseText(tx: TenantReading, id: string): Promise<ReleaseText | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx.query<ReleaseTextRow>(
    `select id, number, note, published_at as "publishedAt", content #>> '{service,slug}' as "serviceSlug",
            content #> '{form,version}' as "formVersion", content::text as text
       from release where tenant_id = $1 and id = $2`,
    [tx.tenantId, id],
    'release_text',
  );
  if (row === undefined) return undefined;
  const { text, formVersion, ...columns } = row;
  const present = isPast(formVersion) ? JSON.stringify(toPresent(JSON.parse(text))) : text;
  return { ...columns, content: new StoredJson(present) };
}

export interface ReleaseRow {
  readonly id: string;
  readonly number: number;
  readonly note: string;
  readonly publishedAt: Date;
  readonly publishedBy: string;
  readonly live: boolean;
  /** Why it was published though tests of the municipality failed; null when they held. */
  readonly despiteTests: string | null;
}

/** Releases of a service, newest first, without their content. */
export async function findReleaseRows(
  tx: TenantTransaction,
  serviceId: string,
): Promise<readonly ReleaseRow[]> {
  return tx.query<ReleaseRow>(
    `select r.id, r.number, r.note, r.published_at as "publishedAt", coalesce(m.name, '') as "publishedBy",
            s.live_release_id = r.id as live, r.despite_tests as "despiteTests"
       from release r
       join service s on s.tenant_id = r.tenant_id and s.id = r.service_id
       left join staff_member m on m.tenant_id = r.tenant_id and m.id = r.published_by
      where r.tenant_id = $1 and r.service_id = $2
      order by r.number desc`,
    [tx.tenantId, serviceId],
    'release_rows',
  );
}

/** Where the drafts of a service stand, and the digests that tell whether they differ from what is live. */
export interface DraftState {
  readonly formId: string;
  readonly workflowId: string;
  /** Of what a release would be made of now. */
  readonly draft: string | null;
  /** Null where nothing is live, and for a release from before digests were kept. */
  readonly live: string | null;
}

/** The state of the drafts of a service, without reading them. */
export async function getDraftState(tx: TenantTransaction, serviceId: string): Promise<DraftState> {
  const [row] = await tx.query<DraftState>(
    `select f.id as "formId", w.id as "workflowId", service_fingerprint(s.id) as draft, r.fingerprint as live
       from service s
       join form f on f.tenant_id = s.tenant_id and f.service_id = s.id
       join workflow w on w.tenant_id = s.tenant_id and w.service_id = s.id
       left join release r on r.tenant_id = s.tenant_id and r.id = s.live_release_id
      where s.tenant_id = $1 and s.id = $2`,
    [tx.tenantId, serviceId],
    'service_draft_state',
  );
  if (row === undefined) throw new NotFoundError('service');
  return row;
}

export interface NewRelease {
  readonly serviceId: string;
  readonly content: ReleaseContent;
  readonly note: string;
  readonly staffId: string | null;
  /** The release whose content is published again; left out when it is that of the drafts. */
  readonly againFrom?: string;
  readonly despiteTests?: string | null;
}

/** Adds the next release of a service and makes it live. The service's row is locked first: two publications get two numbers. */
export async function addRelease(tx: TenantTransaction, release: NewRelease): Promise<string> {
  const id = uuidv7();
  await lockService(tx, release.serviceId);
  await tx.query(
    `insert into release (tenant_id, id, service_id, number, content, note, published_by, despite_tests, fingerprint)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7,
       case when $8::uuid is null then service_fingerprint($3)
            else (select fingerprint from release where tenant_id = $1 and id = $8) end
       from release where tenant_id = $1 and service_id = $3`,
    [
      tx.tenantId,
      id,
      release.serviceId,
      JSON.stringify(release.content),
      release.note,
      release.staffId,
      release.despiteTests ?? null,
      release.againFrom ?? null,
    ],
  );
  await tx.query(
    `update service set live_release_id = $3, status = case when status = 'draft' then 'active' else status end, updated_at = now()
      where tenant_id = $1 and id = $2`,
    [tx.tenantId, release.serviceId, id],
  );
  return id;
}

/** Nobody else publishes the service before the transaction ends. */
export async function lockService(tx: TenantTransaction, serviceId: string): Promise<void> {
  await tx.query(`select 1 from service where tenant_id = $1 and id = $2 for update`, [
    tx.tenantId,
    serviceId,
  ]);
}

/** Makes the drafts of form, flow and configuration what a release froze, each under a new version. */
export async function restoreDrafts(
  tx: TenantTransaction,
  { service, form, workflow, configuration }: ReleaseContent,
  staffId: string,
): Promise<void> {
  for (const [table, definition] of [
    ['form', form],
    ['workflow', workflow],
  ] as const)
    await tx.query(
      `update ${table} set definition = $3, version = version + 1, updated_at = now(), updated_by = $4
        where tenant_id = $1 and service_id = $2`,
      [tx.tenantId, service.id, JSON.stringify(definition), staffId],
    );
  await tx.query(
    `update service set configuration = $3, version = version + 1, updated_at = now() where tenant_id = $1 and id = $2`,
    [tx.tenantId, service.id, JSON.stringify(configuration)],
  );
}

/** True while the release is the one that citizens begin with. */
export async function isLive(tx: TenantTransaction, releaseId: string): Promise<boolean> {
  const rows = await tx.query(
    'select 1 from service where tenant_id = $1 and live_release_id = $2',
    [tx.tenantId, releaseId],
    'release_is_live',
  );
  return rows.length === 1;
}

/** The sets of civic ranges of the municipality, with the values that each can give. */
export async function findCivicRangeSets(tx: TenantTransaction): Promise<readonly CivicRangeSet[]> {
  return tx.query<CivicRangeSet>(
    `select set_key as key, array_agg(distinct value order by value) as "values", count(*)::int as ranges
       from civic_range where tenant_id = $1 group by set_key order by set_key`,
    [tx.tenantId],
  );
}
