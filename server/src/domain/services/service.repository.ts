import type {
  FormDefinition,
  JsonObject,
  ServiceConfiguration,
  Text,
  WorkflowDefinition,
} from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { tellFormSaved } from '../forms';
import type { BundleService } from './bundle';

export interface NewService {
  readonly facts: BundleService;
  readonly configuration: ServiceConfiguration;
  readonly archetypeId: string;
  readonly officeId: string;
  readonly status: 'draft' | 'active';
}

/** Adds a service; undefined where its slug is taken. */
export async function insertService(
  tx: TenantTransaction,
  { facts, configuration, archetypeId, officeId, status }: NewService,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `insert into service (tenant_id, id, slug, code_prefix, archetype_id, office_id, category, topics, status, title,
                          short_description, sheet, configuration, maximum_days, silence, competitive, related)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict (tenant_id, slug) do nothing returning id`,
    [
      tx.tenantId,
      uuidv7(),
      facts.slug,
      facts.codePrefix,
      archetypeId,
      officeId,
      facts.category,
      facts.topics,
      status,
      JSON.stringify(facts.title),
      JSON.stringify(facts.shortDescription),
      JSON.stringify(facts.sheet),
      JSON.stringify(configuration),
      facts.maximumDays,
      facts.silence,
      facts.competitive,
      facts.related,
    ],
  );
  return row?.id;
}

/** Adds the draft of a service's form or flow. */
export async function insertDefinition(
  tx: TenantTransaction,
  table: 'form' | 'workflow',
  serviceId: string,
  definition: FormDefinition | WorkflowDefinition,
): Promise<void> {
  await tx.query(`insert into ${table} (tenant_id, id, service_id, definition) values ($1, $2, $3, $4)`, [
    tx.tenantId,
    uuidv7(),
    serviceId,
    JSON.stringify(definition),
  ]);
}

/** Replaces the draft of a service's form or flow, whoever edited it last; who has the form open hears of it. */
export async function overwriteDefinition(
  tx: TenantTransaction,
  table: 'form' | 'workflow',
  serviceId: string,
  definition: FormDefinition | WorkflowDefinition,
): Promise<void> {
  const rows = await tx.query<{ id: string; version: number }>(
    `update ${table} set definition = $3::json, version = version + 1, updated_at = now()
      where tenant_id = $1 and service_id = $2 and definition::text <> $3::text returning id, version`,
    [tx.tenantId, serviceId, JSON.stringify(definition)],
  );
  if (table === 'form') for (const { id, version } of rows) await tellFormSaved(tx, id, version);
}

/** Replaces what a bundle says of a service; identity, office, status and releases stay. */
export async function overwriteService(
  tx: TenantTransaction,
  id: string,
  facts: BundleService,
  configuration: ServiceConfiguration,
): Promise<void> {
  await tx.query(
    `update service set category = $3, topics = $4, title = $5, short_description = $6, sheet = $7, configuration = $8,
            maximum_days = $9, silence = $10, competitive = $11, related = $12, version = version + 1, updated_at = now()
      where tenant_id = $1 and id = $2`,
    [
      tx.tenantId,
      id,
      facts.category,
      facts.topics,
      JSON.stringify(facts.title),
      JSON.stringify(facts.shortDescription),
      JSON.stringify(facts.sheet),
      JSON.stringify(configuration),
      facts.maximumDays,
      facts.silence,
      facts.competitive,
      facts.related,
    ],
  );
}

/** Id of the service with a slug, whatever its status. */
export async function findServiceId(tx: TenantTransaction, slug: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>('select id from service where tenant_id = $1 and slug = $2', [
    tx.tenantId,
    slug,
  ]);
  return row?.id;
}

/** Changes the status when nobody changed the service since `expectedVersion`; null where somebody did. */
export async function replaceStatus(
  tx: TenantTransaction,
  id: string,
  change: { readonly status: string; readonly reason: Text | null; readonly expectedVersion: number },
): Promise<number | null> {
  const [row] = await tx.query<{ version: number }>(
    `update service set status = $3, status_reason = $4, version = version + 1, updated_at = now()
      where tenant_id = $1 and id = $2 and version = $5 returning version`,
    [
      tx.tenantId,
      id,
      change.status,
      change.reason === null ? null : JSON.stringify(change.reason),
      change.expectedVersion,
    ],
  );
  return row?.version ?? null;
}

/** Replaces facts and voices of the sheet when nobody changed the service since `expectedVersion`; null where somebody did. */
export async function replaceFacts(
  tx: TenantTransaction,
  id: string,
  change: {
    readonly facts: SheetFacts;
    readonly sheet: JsonObject;
    readonly expectedVersion: number;
  },
): Promise<number | null> {
  const { facts, sheet, expectedVersion } = change;
  const [row] = await tx.query<{ version: number }>(
    `update service set title = $3, short_description = $4, category = $5, topics = $6, office_id = $7,
            maximum_days = $8, silence = $9, sheet = $10, version = version + 1, updated_at = now()
      where tenant_id = $1 and id = $2 and version = $11 returning version`,
    [
      tx.tenantId,
      id,
      JSON.stringify(facts.title),
      JSON.stringify(facts.shortDescription),
      facts.category,
      facts.topics,
      facts.officeId,
      facts.maximumDays,
      facts.silence,
      JSON.stringify(sheet),
      expectedVersion,
    ],
  );
  return row?.version ?? null;
}

/** The facts that head a sheet. */
export interface SheetFacts {
  readonly title: Text;
  readonly shortDescription: Text;
  readonly category: string;
  readonly topics: readonly string[];
  readonly officeId: string;
  readonly maximumDays: number;
  readonly silence: string;
}
