import type { RequestContext } from '../../graphql/context';
import { pageInfo } from '../../graphql/page-info';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import { findOffices, getOffice, type OfficeOutput, toOfficeOutput } from '../tenants';
import {
  countByCategory,
  findArchetypes,
  findService,
  findServiceRefs,
  searchServices,
  type ServiceRow,
} from './catalogue.repository';
import {
  ArchetypeInfo,
  MunicipalityOutput,
  ServiceCategoryOutput,
  ServiceConnection,
  ServiceEdge,
  ServiceOutput,
  ServiceRef,
  StreetOutput,
  type ServiceFilter,
} from './catalogue.types';
import { toArchetypeInfo } from './archetype-info';
import { categoryName, SERVICE_CATEGORIES } from './categories';
import { foldText } from './fold-text';
import { searchMunicipalities, searchStreets } from './place.repository';

const LARGEST_PAGE = 50;

export interface CatalogueUseCases {
  listServices(
    ctx: RequestContext,
    filter: ServiceFilter,
    first: number,
    after: string | null,
  ): Promise<ServiceConnection>;
  describeService(ctx: RequestContext, slug: string): Promise<ServiceOutput | null>;
  listCategories(ctx: RequestContext): Promise<readonly ServiceCategoryOutput[]>;
  /** Every category of the official model, those without services too. */
  listAllCategories(): readonly ServiceCategoryOutput[];
  searchStreets(ctx: RequestContext, query: string): Promise<readonly StreetOutput[]>;
  searchMunicipalities(ctx: RequestContext, query: string): Promise<readonly MunicipalityOutput[]>;
  listArchetypes(ctx: RequestContext): Promise<readonly ArchetypeInfo[]>;
}

/** What everybody may find: services, categories, places. */
export function createCatalogueUseCases(deps: { readonly withTenant: WithTenant }): CatalogueUseCases {
  const inTenant = deps.withTenant;
  return {
    listServices: (ctx, filter, first, after) =>
      inTenant(ctx.tenantId, (tx) => loadPage(tx, filter, Math.min(Math.max(first, 1), LARGEST_PAGE), after)),
    describeService: (ctx, slug) => inTenant(ctx.tenantId, (tx) => loadService(tx, slug)),
    listCategories: (ctx) =>
      inTenant(ctx.tenantId, async (tx) =>
        (await countByCategory(tx)).map((row) => toCategory(row.category, row.services)),
      ),
    listAllCategories: () => Object.keys(SERVICE_CATEGORIES).map((key) => toCategory(key, 0)),
    searchStreets: (ctx, query) => inTenant(ctx.tenantId, (tx) => searchStreets(tx, foldText(query))),
    searchMunicipalities: (ctx, query) =>
      inTenant(ctx.tenantId, (tx) => searchMunicipalities(tx, foldText(query))),
    listArchetypes: (ctx) => inTenant(ctx.tenantId, loadArchetypes),
  };
}

async function loadPage(
  tx: TenantTransaction,
  filter: ServiceFilter,
  first: number,
  after: string | null,
): Promise<ServiceConnection> {
  const words = filter.search == null || filter.search.trim() === '' ? null : foldText(filter.search);
  const search = { category: filter.category ?? null, topic: filter.topic ?? null, words, first, after };
  const { rows, total } = await searchServices(tx, search);
  const offices = new Map((await findOffices(tx)).map((office) => [office.id, toOfficeOutput(office)]));
  const edges = rows.slice(0, first).map((row) =>
    Object.assign(new ServiceEdge(), {
      node: toService(row, offices.get(row.officeId), []),
      cursor: row.slug,
    }),
  );
  return Object.assign(new ServiceConnection(), {
    edges,
    pageInfo: pageInfo(rows.length > first, edges.at(-1)?.cursor ?? null),
    totalCount: total,
  });
}

async function loadService(tx: TenantTransaction, slug: string): Promise<ServiceOutput | null> {
  const row = await findService(tx, slug);
  if (row === undefined) return null;
  const office = toOfficeOutput(await getOffice(tx, row.officeId));
  const related = (await findServiceRefs(tx, row.related)).map((ref) => Object.assign(new ServiceRef(), ref));
  return toService(row, office, related);
}

function toService(
  row: ServiceRow,
  office: OfficeOutput | undefined,
  related: readonly ServiceRef[],
): ServiceOutput {
  return Object.assign(new ServiceOutput(), {
    ...row,
    category: toCategory(row.category, 0),
    office,
    related,
  });
}

function toCategory(key: string, services: number): ServiceCategoryOutput {
  return Object.assign(new ServiceCategoryOutput(), { key, name: categoryName(key), services });
}

async function loadArchetypes(tx: TenantTransaction): Promise<readonly ArchetypeInfo[]> {
  const infos: ArchetypeInfo[] = [];
  for (const archetype of await findArchetypes(tx)) infos.push(await toArchetypeInfo(tx, archetype));
  return infos;
}
