import type { RequestContext } from '../../graphql/context';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { QueueFilter, QueueRow } from '../instances';
import type { DeskDependencies } from './desk-dependencies';
import type { DeskTask, NextStep, NextWork } from './next-work.types';

/** Rows looked at for each list: some of them have nothing for this person to do. */
const LOOKED_AT = 16;
const LISTED = 8;
/** Whatever of these waits for the office can be moved by it. */
const ACTIONABLE = ['waiting-office', 'accepted'] as const;

/** What to do next, by term and by what happened; each with its one usual step. */
export function createReadNextWork(deps: Pick<DeskDependencies, 'withTenant' | 'work'>) {
  const rowsOf = async (ctx: RequestContext, filter: QueueFilter, order: 'deadline' | 'news') => {
    const { edges } = await deps.work.list(ctx, filter, order, LOOKED_AT);
    return edges.map(({ node }) => node);
  };
  return async (ctx: RequestContext): Promise<NextWork> => {
    const open = { open: true, categories: [...ACTIONABLE] };
    const [mine, unassigned, asked, happened] = [
      await rowsOf(ctx, { view: 'mine', ...open }, 'deadline'),
      await rowsOf(ctx, { view: 'unassigned', ...open }, 'deadline'),
      await rowsOf(ctx, { view: 'asked', open: true }, 'deadline'),
      await rowsOf(ctx, { view: 'desk' }, 'news'),
    ];
    return deps.withTenant(ctx.tenantId, async (tx) => {
      const nextOf = onceEach((code) => findNext(tx, ctx, deps, code));
      const byDeadline = await toTasks([...mine, ...unassigned, ...asked].toSorted(byTerm), nextOf);
      const byEvent = await toTasks(happened, nextOf);
      return { byDeadline, byEvent };
    });
  };
}

function byTerm(one: QueueRow, other: QueueRow): number {
  return (one.finalDate ?? '9999').localeCompare(other.finalDate ?? '9999') || one.id.localeCompare(other.id);
}

type NextOf = (code: string) => Promise<NextStep | null>;

/** What has a term has often had news too: it is in both lists and looked at once. */
function onceEach(find: NextOf): NextOf {
  const known = new Map<string, Promise<NextStep | null>>();
  return (code) => {
    const found = known.get(code) ?? find(code);
    known.set(code, found);
    return found;
  };
}

/** The first of those that this person can do something with. */
async function toTasks(rows: readonly QueueRow[], nextOf: NextOf): Promise<readonly DeskTask[]> {
  const tasks: DeskTask[] = [];
  for (const row of rows) {
    if (tasks.length === LISTED) return tasks;
    const next = await nextOf(row.code);
    if (next !== null || row.news === 'message' || row.news === 'failed') tasks.push({ row, next });
  }
  return tasks;
}

const RANKS: Readonly<Record<string, number>> = { primary: 0, secondary: 1, danger: 2 };

async function findNext(
  tx: TenantTransaction,
  ctx: RequestContext,
  { work }: Pick<DeskDependencies, 'work'>,
  code: string,
): Promise<NextStep | null> {
  const instance = await work.find(tx, ctx, code);
  if (instance === undefined) return null;
  const activities = await work.activities(tx, ctx, instance);
  const [usual] = activities
    .filter(({ performer, status, allowed }) => performer === 'staff' && status === 'open' && allowed)
    .flatMap(({ key, outcomes }) =>
      outcomes.filter(({ allowed }) => allowed).map((outcome) => ({ activity: key, outcome })),
    )
    .toSorted((one, other) => rankOf(one.outcome) - rankOf(other.outcome));
  return usual === undefined
    ? null
    : { activity: usual.activity, outcome: usual.outcome.key, name: usual.outcome.name };
}

function rankOf({ tone }: { readonly tone: string }): number {
  return RANKS[tone] ?? 1;
}
