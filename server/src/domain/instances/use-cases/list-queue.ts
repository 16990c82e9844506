import {
  type AccessViewer,
  FINAL_CATEGORIES,
  identitiesOf,
  romeDate,
  STATE_CATEGORIES,
  type StateCategory,
  workingOffices,
} from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { decodeCursor, pageSize, toConnection } from '../../../graphql/keyset';
import type { StaffViewer } from '../../../graphql/viewer';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
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
/** The work of the viewer's own offices, and of no other. */
export function createListQueue(deps: DraftDependencies) {
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
    return deps.withTenant(ctx.tenantId, (tx) => readPage(tx, query, size, deps));
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
  deps: DraftDependencies,
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
  tx: TenantTransaction,
  query: QueueQuery,
  size: number,
  deps: DraftDependencies,
): Promise<QueueConnection> {
  const cap = query.categories.some((category) => FINAL.includes(category)) ? CAP : null;
  const [rows, total] = await Promise.all([findQueue(tx, query), countQueue(tx, query, cap)]);
  const nodes = new Map<string, QueueRow>();
  for (const row of rows) nodes.set(row.id, await toRow(tx, row, deps));
  return {
    ...toConnection(
      rows,
      size,
      (row) => [sortKey(query, row), row.id],
      (row) => nodeOf(row, nodes),
    ),
    totalCount: cap === null ? total : Math.min(total, cap),
    totalCapped: cap !== null && total > cap,
  };
}

function sortKey({ order }: QueueQuery, { finalDate, newsKey, submittedKey }: QueueListRow): string | null {
  if (order === 'deadline') return finalDate;
  return order === 'news' ? newsKey : submittedKey;
}

function nodeOf(row: QueueListRow, nodes: ReadonlyMap<string, QueueRow>): QueueRow {
  const node = nodes.get(row.id);
  if (node === undefined) throw new Error(`Row ${row.id} was not made`);
  return node;
}

/** Releases stay in memory: naming the state costs no query. */
async function toRow(tx: TenantTransaction, row: QueueListRow, deps: DraftDependencies): Promise<QueueRow> {
  const { releaseId, assigneeId, assigneeName, submittedKey, newsKey, ...columns } = row;
  const { content } = await deps.releases.get(tx, releaseId);
  const assignee = assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' };
  return { ...columns, stateName: stateName(content.workflow, row.stateKey), assignee };
}
