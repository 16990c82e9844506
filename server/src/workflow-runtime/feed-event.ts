import type { Issue, WorkflowEvent } from '@istanze/shared';
import type { TenantTransaction } from '../platform/tenant-transaction';
import type { InstanceRecord } from '../ports/inside';
import { applyEvent, type Applied, type ApplyOptions } from './apply-event';
import type { RuntimeDependencies } from './runtime-dependencies';

const ATTEMPTS = 8;

/** What is to be fed given the instance as it is now; undefined when it has no use any more. */
export type EventFor = (
  instance: InstanceRecord,
) => { readonly event: WorkflowEvent; readonly options?: ApplyOptions } | undefined;

export type Fed =
  | { readonly kind: 'applied'; readonly applied: Applied }
  /** It is over, or was told before: nothing to do. */
  | { readonly kind: 'stale'; readonly issues: readonly Issue[] };

/**
 * Brings news to an instance that others may be moving at the same moment: read again after each conflict. What the
 * workflow refuses was told twice or came too late, and is harmless.
 */
export async function feedEvent(
  deps: Pick<RuntimeDependencies, 'instances' | 'releases'>,
  tx: TenantTransaction,
  instanceId: string,
  eventFor: EventFor,
): Promise<Fed> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const instance = await deps.instances.findById(tx, instanceId);
    const next = instance === undefined ? undefined : eventFor(instance);
    if (instance === undefined || next === undefined) return { kind: 'stale', issues: [] };
    const applied = await applyEvent(deps, tx, instance, next.event, next.options);
    if (applied.ok) return { kind: 'applied', applied: applied.value };
    if (applied.error.kind === 'refused') return { kind: 'stale', issues: applied.error.issues };
  }
  throw new Error('The instance is being changed by too many at once');
}
