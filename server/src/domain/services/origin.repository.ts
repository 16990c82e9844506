import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { ServiceBundle } from './bundle';

/** The ready-made service that a service was installed from, as it was then. */
export interface Origin {
  readonly key: string;
  readonly version: number;
  readonly base: ServiceBundle;
}

export async function rememberOrigin(
  tx: TenantTransaction,
  id: string,
  { key, version, base }: Origin,
): Promise<void> {
  await tx.query(
    `update service set template_key = $3, template_version = $4, template_base = $5 where tenant_id = $1 and id = $2`,
    [tx.tenantId, id, key, version, JSON.stringify(base)],
  );
}

export async function findOrigin(tx: TenantTransaction, id: string): Promise<Origin | undefined> {
  const [row] = await tx.query<Origin>(
    `select template_key as key, template_version as version, template_base as base from service
      where tenant_id = $1 and id = $2 and template_key is not null`,
    [tx.tenantId, id],
  );
  return row;
}

/** What brings a service back from its last update: where it came from, its drafts before, and those that the update left. */
export interface UpdateUndo {
  readonly origin: Origin;
  readonly before: ServiceBundle;
  readonly after: ServiceBundle;
}

export async function rememberUndo(
  tx: TenantTransaction,
  id: string,
  undo: UpdateUndo | undefined,
): Promise<void> {
  await tx.query('update service set template_undo = $3 where tenant_id = $1 and id = $2', [
    tx.tenantId,
    id,
    undo === undefined ? null : JSON.stringify(undo),
  ]);
}

export async function findUndo(tx: TenantTransaction, id: string): Promise<UpdateUndo | undefined> {
  const [row] = await tx.query<{ undo: UpdateUndo | null }>(
    'select template_undo as undo from service where tenant_id = $1 and id = $2',
    [tx.tenantId, id],
  );
  return row?.undo ?? undefined;
}

interface InstalledService {
  readonly id: string;
  readonly slug: string;
  readonly key: string | null;
  readonly version: number | null;
  /** Whether its last update can be taken back. */
  readonly undoable: boolean;
}

/** Services that came from ready-made ones: which, and in which version. */
export async function findInstalled(tx: TenantTransaction): Promise<readonly InstalledService[]> {
  return tx.query<InstalledService>(
    `select id, slug, template_key as key, template_version as version, template_undo is not null as undoable
       from service where tenant_id = $1`,
    [tx.tenantId],
  );
}
