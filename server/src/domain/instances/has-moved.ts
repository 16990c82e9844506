import { isJsonObject, type JsonObject } from '@istanze/shared';
import { readFacts } from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { InstanceRecord } from '../../ports/inside/instance-store';

/** What happens by itself and leaves a person's screen as it was, where the state stays the same. */
const QUIET = new Set(['delivered', 'action-succeeded']);
const LOOK_BACK = 20;

/**
 * Whether something that a person could see happened since they read version `expected`. A message opened, or a notice
 * that left, raises the version too; to refuse them for it would be to refuse them for reading.
 */
export async function hasMoved(
  tx: TenantTransaction,
  instance: Pick<InstanceRecord, 'id' | 'version'>,
  expected: number,
): Promise<boolean> {
  const behind = instance.version - expected;
  if (behind === 0) return false;
  if (behind < 0 || behind > LOOK_BACK) return true;
  const rows = await tx.query<{ type: string; envelope: Buffer }>(
    `select type, envelope from instance_event
      where tenant_id = $1 and instance_id = $2 order by sequence desc limit ${2 * LOOK_BACK}`,
    [tx.tenantId, instance.id],
    'instance_moved',
  );
  const since = rows
    .map(({ type, envelope }) => ({ type, transition: transitionOf(envelope) }))
    .filter(({ transition }) => Number(transition['version'] ?? 0) > expected);
  return since.length !== behind || since.some((event) => !isQuiet(event));
}

function isQuiet({ type, transition }: { readonly type: string; readonly transition: JsonObject }): boolean {
  return QUIET.has(type) && transition['from'] === transition['to'];
}

function transitionOf(envelope: Buffer): JsonObject {
  const { transition } = readFacts(envelope);
  return isJsonObject(transition) ? transition : {};
}
