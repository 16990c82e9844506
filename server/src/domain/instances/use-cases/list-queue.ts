import {
  type AccessViewer,
  FINAL_CATEGORIES,
  identitiesOf,
  romeDate,
  STATE_CATEGORIES,
  type StateCategory,
  type WorkflowDefinition,
  workingOffices,
} from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { decodeCursor, pageSize, toConnection } from '../../../graphql/keyset';
import type { StaffViewer } from '../../../graphql/viewer';
import type { ReadTenant } from '../../../platform/tenant-transaction';
import type { DraftDependencies } from '../dependencies';
import { parseQueueSearch } from '../queue-search';
import { countQueue } from '../queue-count.repository';
import type { QueueQuery } from '../queue-filters';
import { findQueue, type QueueListRow } from '../queue.repository';
import type { QueueConnection, QueueFilter, QueueOrder, QueueRow } from '../queue.types';
import { stateName } from '../state-names';
import { isUuid } from '../../../platform/is-uuid';

const FINAL: readonly StateCategory[] = FINAL_CATEGORIES;
const SENT = STATE_CATEGORIES.filter((category) => category !== 'draft');
/** Closed work is counted no further: it only grows. */
const CAP = 1000;
export type QueueDependencies = Pick<DraftDependencies, 'withTenant' | 'clock' | 'releases'> & {
  readonly readTenant: ReadTenant;
};

/** The work of the viewer's own offices, and of no other. */
export function createListQueue(deps: QueueDependencies) {
  return (
    ctx: RequestContext,
    viewer: StaffViewer,
    filter: QueueFilter,
    order: QueueOrder,
    first: number,
    after: string | null,
  ): Promise<QueueConnection> => {
    const size = pageSize(first);
    const query = toQuery(viewer, filter, order, size, after, deps);
    if (query.offices.length === 0 || query.categories.length === 0) return Promise.resolve(NOTHING);
    return readPage(deps, ctx.tenantId, query, size);
  };
}

const NOTHING: QueueConnection = {
  edges: [],
  pageInfo: { hasNextPage: false, endCursor: null },
  totalCount: 0,
  totalCapped: false,
};

function toQuery(
  viewer: StaffViewer,
  filter: QueueFilter,
  order: QueueOrder,
  first: number,
  after: string | null,
  deps: QueueDependencies,
): QueueQuery {
  const cursor = decodeCursor(after, 2);
  const today = romeDate(deps.clock.now().toISOString());
  const year = Number(today.slice(0, 4));
  const identities = identitiesOf(viewer, today);
  return {
    offices: [...new Set(identities.flatMap(workingOffices))],
    ...askedOf(filter, identities),
    categories: categoriesOf(filter),
    assignee: assigneeOf(viewer, filter),
    serviceSlug: filter.serviceSlug ?? null,
    label: filter.label != null && isUuid(filter.label) ? filter.label : null,
    search: parseQueueSearch(filter.search, year),
    order,
    first,
    after: cursor === undefined ? undefined : { key: cursor[0] ?? null, id: cursor[1] ?? '' },
  };
}

/** What other offices asked: a list of its own, and part of everything. */
function askedOf({ view }: QueueFilter, identities: readonly AccessViewer[]): Pick<QueueQuery, 'asked'> {
  if (view !== 'asked' && view !== 'all' && view !== 'desk') return {};
  const people = identities.flatMap((one) => (one.kind === 'staff' ? [one.actingFor ?? one.id] : []));
  return { asked: { people, scope: view === 'asked' ? 'waiting' : 'beside' } };
}

function categoriesOf({ categories, open }: QueueFilter): readonly StateCategory[] {
  const wanted = categories == null ? SENT : SENT.filter((category) => categories.includes(category));
  if (open == null) return wanted;
  return wanted.filter((category) => FINAL.includes(category) !== open);
}

function assigneeOf(viewer: StaffViewer, { view }: QueueFilter): QueueQuery['assignee'] {
  if (view === 'mine') return { kind: 'member', id: viewer.id };
  if (view === 'desk') return { kind: 'desk', id: viewer.id };
  return view === 'unassigned' ? { kind: 'nobody' } : { kind: 'anyone' };
}

async function readPage(
  deps: QueueDependencies,
  tenantId: string,
  query: QueueQuery,
  size: number,
): Promise<QueueConnection> {
  const cap = query.categories.some((category) => FINAL.includes(category)) ? CAP : null;
  const [rows, total] = await deps.readTenant(tenantId, (tx) =>
    Promise.all([findQueue(tx, query), countQueue(tx, query, cap)]),
  );
  const workflows = await findWorkflows(deps, tenantId, rows);
  return {
    ...toConnection(
      rows,
      size,
      (row) => [sortKey(query, row), row.id],
      (row) => toRow(row, workflows),
    ),
    totalCount: cap === null ? total : Math.min(total, cap),
    totalCapped: cap !== null && total > cap,
  };
}

type Workflows = ReadonlyMap<string, WorkflowDefinition>;

/** The workflows of a page by release: from memory, where they nearly always are, the others in one transaction. */
async function findWorkflows(
  { releases, withTenant }: QueueDependencies,
  tenantId: string,
  rows: readonly QueueListRow[],
): Promise<Workflows> {
  const workflows = new Map<string, WorkflowDefinition>();
  const missing: string[] = [];
  for (const id of new Set(rows.map(({ releaseId }) => releaseId))) {
    const release = releases.find(tenantId, id);
    if (release === undefined) missing.push(id);
    else workflows.set(id, release.content.workflow);
  }
  if (missing.length > 0)
    await withTenant(tenantId, async (tx) => {
      for (const id of missing) workflows.set(id, (await releases.get(tx, id)).content.workflow);
    });
  return workflows;
}

function sortKey({ order }: QueueQuery, { finalDate, newsKey, submittedKey }: QueueListRow): string | null {
  if (order === 'deadline') return finalDate;
  return order === 'news' ? newsKey : submittedKey;
}

/** Written out: copying what is left of a row costs several times this, for every row of every page. */
function toRow(row: QueueListRow, workflows: Workflows): QueueRow {
  const workflow = workflows.get(row.releaseId);
  if (workflow === undefined) throw new Error(`No workflow of release ${row.releaseId}`);
  return {
    id: row.id,
    code: row.code,
    serviceSlug: row.serviceSlug,
    serviceTitle: row.serviceTitle,
    applicantName: row.applicantName,
    applicantFiscalCode: row.applicantFiscalCode,
    representativeName: row.representativeName,
    stateKey: row.stateKey,
    stateName: stateName(workflow, row.stateKey),
    category: row.category,
    officeId: row.officeId,
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? '' },
    standingInFor: row.standingInFor,
    submittedAt: row.submittedAt,
    finalDate: row.finalDate,
    suspended: row.suspended,
    protocol: row.protocol,
    unread: row.unread,
    news: row.news,
    newsAt: row.newsAt,
    labels: row.labels,
    version: row.version,
  };
}
