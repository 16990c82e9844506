import type { AsDispatcher } from '../tenant-transaction';
import { verifyChain, type BrokenLink, type StoredLink } from './history-chain';

export interface ChainReport {
  readonly instances: number;
  readonly events: number;
  readonly broken: (BrokenLink & { readonly tenantId: string }) | null;
}

interface ChainRow {
  readonly instance_id: string;
  readonly sequence: number | null;
  readonly type: string;
  readonly at: Date;
  readonly envelope: Buffer;
  readonly payload_digest: Buffer | null;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
  readonly last_hash: Buffer;
}

const BATCH = 500;

/** Walks the history of every instance of every tenant and stops at the first row that does not fit. */
export async function verifyChains(asDispatcher: AsDispatcher): Promise<ChainReport> {
  const tenants = await asDispatcher((tx) => tx.query<{ id: string }>('select tenant_ids() as id', []));
  const total = { instances: 0, events: 0 };
  for (const tenant of tenants) {
    const broken = await verifyTenant(asDispatcher, tenant.id, total);
    if (broken !== undefined) return { ...total, broken: { ...broken, tenantId: tenant.id } };
  }
  return { ...total, broken: null };
}

async function verifyTenant(
  asDispatcher: AsDispatcher,
  tenantId: string,
  total: { instances: number; events: number },
): Promise<BrokenLink | undefined> {
  let after: string | null = null;
  for (;;) {
    const rows: readonly ChainRow[] = await readChains(asDispatcher, tenantId, after);
    const chains = groupByInstance(rows);
    for (const [instanceId, chain] of chains) {
      const broken = verifyChain(instanceId, chain.links, chain.lastHash);
      if (broken !== undefined) return broken;
      total.instances += 1;
      total.events += chain.links.length;
      after = instanceId;
    }
    if (chains.size < BATCH) return undefined;
  }
}

function readChains(
  asDispatcher: AsDispatcher,
  tenantId: string,
  after: string | null,
): Promise<readonly ChainRow[]> {
  return asDispatcher((tx) =>
    tx.query<ChainRow>('select * from audit_chain($1, $2, $3)', [tenantId, after, BATCH]),
  );
}

function groupByInstance(rows: readonly ChainRow[]): Map<string, { links: StoredLink[]; lastHash: Buffer }> {
  const chains = new Map<string, { links: StoredLink[]; lastHash: Buffer }>();
  for (const row of rows) {
    const chain = chains.get(row.instance_id) ?? { links: [], lastHash: row.last_hash };
    chains.set(row.instance_id, chain);
    if (row.sequence !== null) chain.links.push(toLink(row, row.sequence));
  }
  return chains;
}

function toLink(row: ChainRow, sequence: number): StoredLink {
  return {
    instanceId: row.instance_id,
    sequence,
    type: row.type,
    at: row.at,
    envelope: row.envelope,
    payloadDigest: row.payload_digest,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
