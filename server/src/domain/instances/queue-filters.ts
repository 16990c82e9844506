import type { StateCategory } from '@istanze/shared';
import type { QueueSearch } from './queue-search';
import type { QueueOrder } from './queue.types';

/** What the queue is asked for; offices and categories are never empty. */
export interface QueueQuery {
  readonly offices: readonly string[];
  /** What other offices asked of these offices and people: beside their own work, or that alone which still waits. */
  readonly asked?: { readonly people: readonly string[]; readonly scope: 'beside' | 'waiting' };
  readonly categories: readonly StateCategory[];
  readonly assignee:
    | { readonly kind: 'anyone' }
    | { readonly kind: 'nobody' }
    | { readonly kind: 'member'; readonly id: string }
    /** Theirs, nobody's, or anybody's where a colleague or a stuck step waits. */
    | { readonly kind: 'desk'; readonly id: string };
  readonly serviceSlug: string | null;
  readonly label: string | null;
  readonly search: QueueSearch;
  readonly order: QueueOrder;
  readonly first: number;
  /** Sort key (instant or date, null where it has none) and id of the last row seen. */
  readonly after: { readonly key: string | null; readonly id: string } | undefined;
}

/** Adds a value to the statement and answers its place: `$n`. */
export type Bind = (value: unknown) => string;

/** The same for one's own offices and for what was asked of them, but for the way a name is looked for. */
export interface Filter {
  readonly own: string;
  readonly asked: string;
}

export function filters(query: QueueQuery, bind: Bind): Filter {
  const parts: string[] = [];
  if (query.assignee.kind === 'nobody') parts.push('i.assignee_id is null');
  if (query.assignee.kind === 'member') parts.push(`i.assignee_id = ${bind(query.assignee.id)}`);
  if (query.assignee.kind === 'desk') {
    parts.push(
      `(i.assignee_id is null or i.assignee_id = ${bind(query.assignee.id)} or i.news in ('proposed', 'failed'))`,
    );
  }
  if (query.order === 'news') parts.push('i.news is not null');
  if (query.serviceSlug !== null) {
    parts.push(
      `i.service_id = (select id from service where tenant_id = $1 and slug = ${bind(query.serviceSlug)})`,
    );
  }
  if (query.label !== null)
    parts.push(
      `exists (select from instance_label x where x.tenant_id = $1 and x.instance_id = i.id and x.label_id = ${bind(query.label)}::uuid)`,
    );
  const common = parts.map((part) => `and ${part}`).join(' ');
  const search = searchFilter(query.search, bind);
  return { own: `${common} ${search.own}`, asked: `${common} ${search.asked}` };
}

function searchFilter(search: QueueSearch, bind: Bind): Filter {
  switch (search.kind) {
    case 'none':
      return alike('');
    case 'code':
      return alike(`and i.code = ${bind(search.code)}`);
    case 'fiscal-code':
      return alike(`and i.applicant_fiscal_code = ${bind(search.fiscalCode)}`);
    case 'protocol':
      return alike(`and i.protocol = any (${bind(search.protocols)})`);
    case 'name':
      return named(bind(search.prefixes));
  }
}

function alike(condition: string): Filter {
  return { own: condition, asked: condition };
}

/**
 * Of one's own offices an array, worked out first: joined to, the function's rows would be looked for among all of the
 * office's archive. What was asked of them is little, and compared as it is read.
 */
function named(prefixes: string): Filter {
  const each = `unnest(${prefixes}::text[]) prefix`;
  return {
    own: `and i.id = any (array(select instances_by_name(prefix, $2) from ${each}))`,
    asked: `and exists (select from ${each} where prefix <> '' and starts_with(i.applicant_folded, prefix))`,
  };
}

/** Instances of other offices that these offices and people were asked about. */
export function askedRows(asked: NonNullable<QueueQuery['asked']>, bind: Bind): string {
  const waiting = asked.scope === 'waiting' ? 'and a.pending' : '';
  return `i.tenant_id = $1 and i.office_id <> all ($2) and i.id in (
      select a.instance_id from instance_asked a where a.tenant_id = $1 and a.office_id = any ($2) ${waiting}
      union select a.instance_id from instance_asked a
       where a.tenant_id = $1 and a.staff_id = any (${bind(asked.people)}::uuid[]) ${waiting})`;
}

/** Same shape, same text: statements are prepared under this name. */
export function queryName(query: QueueQuery): string {
  const after = query.after === undefined ? 'first' : query.after.key === null ? 'undated' : 'next';
  const service = query.serviceSlug === null ? 'any' : 'service';
  const label = query.label === null ? 'any' : 'label';
  const asked = query.asked?.scope ?? 'own';
  return `queue_${query.order}_${after}_${query.assignee.kind}_${service}_${label}_${query.search.kind}_${asked}`;
}
