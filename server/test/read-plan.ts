import type { TenantTransaction } from '../src/platform/tenant-transaction';
import type { Statement } from './world';

/** How a statement reaches one of the tables that grow. */
export interface TableAccess {
  readonly node: string;
  readonly table: string;
  readonly index: string;
  readonly filter: string;
  /** Rows that were really read, those that a filter threw away too; 0 where the statement was only planned. */
  readonly rows: number;
}

const GROWING = ['instance', 'instance_event', 'instance_key', 'outbox', 'registration'];

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Filter?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Actual Loops'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** The plan for the values given, with the rows it really read where the statement only reads. */
export async function readPlan(
  tx: TenantTransaction,
  { sql, values }: Statement,
): Promise<readonly TableAccess[]> {
  const run = /^\s*select\b/i.test(sql) && !/for update/i.test(sql);
  return accesses(await explain(tx, `explain (format json${run ? ', analyze' : ''}) ${sql}`, values));
}

/** The plan that a prepared statement keeps for whatever values come. */
export async function readGenericPlan(
  tx: TenantTransaction,
  { sql }: Statement,
): Promise<readonly TableAccess[]> {
  return accesses(await explain(tx, `explain (format json, generic_plan) ${sql}`, []));
}

async function explain(
  tx: TenantTransaction,
  sql: string,
  values: readonly unknown[],
): Promise<readonly PlanNode[]> {
  const rows = await tx.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(sql, values);
  return rows.flatMap((row) => row['QUERY PLAN'].map(({ Plan }) => Plan));
}

function accesses(nodes: readonly PlanNode[]): readonly TableAccess[] {
  return nodes.flatMap((node) => [...own(node), ...accesses(node.Plans ?? [])]);
}

/** A bitmap names its table in one node and its index in the one below. */
function own(node: PlanNode): readonly TableAccess[] {
  const table = node['Relation Name'] ?? '';
  if (!GROWING.includes(table) || !node['Node Type'].includes('Scan')) return [];
  const index = node['Index Name'] ?? node.Plans?.find((below) => below['Index Name'])?.['Index Name'] ?? '';
  const perLoop = (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0);
  const rows = Math.round(perLoop * (node['Actual Loops'] ?? 0));
  return [{ node: node['Node Type'], table, index, filter: node.Filter ?? '', rows }];
}
