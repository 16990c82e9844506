import type { JsonObject, Text } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { NotFoundError } from '../../graphql/errors';
import { Archetype } from './archetype.entity';
import { Service, type ServiceStatus } from './service.entity';

/** A service as lists and its sheet show it. */
export interface ServiceRow {
  readonly id: string;
  readonly slug: string;
  readonly title: Text;
  readonly status: ServiceStatus;
  readonly statusReason: Text | null;
  readonly category: string;
  readonly topics: readonly string[];
  readonly shortDescription: Text;
  readonly sheet: JsonObject;
  readonly officeId: string;
  readonly maximumDays: number;
  readonly updatedAt: Date;
  readonly related: readonly string[];
  readonly releaseId: string | null;
}

export interface ServiceSearch {
  readonly category: string | null;
  readonly topic: string | null;
  /** Lower case, without accents. */
  readonly words: string | null;
  readonly first: number;
  /** Slug of the last row of the page before. */
  readonly after: string | null;
}

const COLUMNS = `id, slug, title, status, status_reason as "statusReason", category, topics,
  short_description as "shortDescription", office_id as "officeId", maximum_days as "maximumDays",
  updated_at as "updatedAt", related, live_release_id as "releaseId"`;

const MATCH = `tenant_id = $1 and status in ('active', 'suspended')
  and ($2::text is null or category = $2)
  and ($3::text is null or $3 = any (topics))
  and ($4::text is null or fold(title::text || ' ' || short_description::text || ' ' || slug) like '%' || $4 || '%')`;

/** One page of published services by title, one row more than asked where there are more, and how many match. */
export async function searchServices(
  tx: TenantTransaction,
  search: ServiceSearch,
): Promise<{ readonly rows: readonly ServiceRow[]; readonly total: number }> {
  const filter = [tx.tenantId, search.category, search.topic, search.words];
  const rows = await tx.query<ServiceRow>(
    `select ${COLUMNS}, '{}'::jsonb as sheet from service
      where ${MATCH}
        and ($5::text is null or (title->>'it', slug) > (select title->>'it', slug from service where tenant_id = $1 and slug = $5))
      order by title->>'it', slug limit $6`,
    [...filter, search.after, search.first + 1],
    'catalogue_search',
  );
  const [count] = await tx.query<{ total: number }>(
    `select count(*)::int as total from service where ${MATCH}`,
    filter,
    'catalogue_count',
  );
  return { rows, total: count?.total ?? 0 };
}

/** A published service with its whole sheet. */
export async function findService(tx: TenantTransaction, slug: string): Promise<ServiceRow | undefined> {
  const rows = await tx.query<ServiceRow>(
    `select ${COLUMNS}, sheet from service where tenant_id = $1 and slug = $2 and status in ('active', 'suspended')`,
    [tx.tenantId, slug],
    'catalogue_service',
  );
  return rows[0];
}

export interface ServiceRefRow {
  readonly slug: string;
  readonly title: Text;
  readonly shortDescription: Text;
}

/** Published services among `slugs`, in that order. */
export async function findServiceRefs(
  tx: TenantTransaction,
  slugs: readonly string[],
): Promise<readonly ServiceRefRow[]> {
  return tx.query<ServiceRefRow>(
    `select slug, title, short_description as "shortDescription" from service
      where tenant_id = $1 and slug = any ($2) and status in ('active', 'suspended')
      order by array_position($2, slug)`,
    [tx.tenantId, slugs],
    'catalogue_refs',
  );
}

/** How many published services stand in each category that has any. */
export async function countByCategory(
  tx: TenantTransaction,
): Promise<readonly { readonly category: string; readonly services: number }[]> {
  return tx.query<{ category: string; services: number }>(
    `select category, count(*)::int as services from service
      where tenant_id = $1 and status in ('active', 'suspended') group by category order by category`,
    [tx.tenantId],
    'catalogue_categories',
  );
}

export async function getServiceById(tx: TenantTransaction, id: string): Promise<Service> {
  const service = await tx.em().findOne(Service, { tenantId: tx.tenantId, id });
  if (service === null) throw new NotFoundError('service');
  return service;
}

/** Every service of the municipality, drafts too, by title. */
export async function findManagedServices(tx: TenantTransaction): Promise<readonly Service[]> {
  return tx.em().find(Service, { tenantId: tx.tenantId }, { orderBy: { slug: 'asc' } });
}

export async function getArchetype(tx: TenantTransaction, id: string): Promise<Archetype> {
  const archetype = await tx.em().findOne(Archetype, { tenantId: tx.tenantId, id });
  if (archetype === null) throw new NotFoundError('archetype');
  return archetype;
}

export async function findArchetypes(tx: TenantTransaction): Promise<readonly Archetype[]> {
  return tx.em().find(Archetype, { tenantId: tx.tenantId }, { orderBy: { key: 'asc' } });
}

export interface ArchetypeStepRow {
  readonly position: number;
  readonly phase: string;
  readonly kind: string;
  readonly name: Text;
  readonly moduleId: string;
  /** Title of the form's page that a data step becomes. */
  readonly title: Text | null;
}

/** The sequence of an archetype, in order. */
export async function findArchetypeSteps(
  tx: TenantTransaction,
  archetypeId: string,
): Promise<readonly ArchetypeStepRow[]> {
  return tx.query<ArchetypeStepRow>(
    `select s.position, s.phase, m.kind, m.name, m.id as "moduleId", s.title
       from archetype_step s join module m on m.tenant_id = s.tenant_id and m.id = s.module_id
      where s.tenant_id = $1 and s.archetype_id = $2 order by s.position`,
    [tx.tenantId, archetypeId],
    'archetype_steps',
  );
}
