import {
  askedOf,
  type Issue,
  migrateState,
  type MigrationMapping,
  previewMigration,
  type MigrationPreview,
  recordMigration,
} from '@istanze/shared';
import type { TenantTransaction } from '../platform/tenant-transaction';
import type { CompiledRelease, InstanceRecord } from '../ports/inside';
import { toOutboxRows } from './outbox-entries';
import type { RuntimeDependencies } from './runtime-dependencies';
import { termChanges } from './term-changes';
import { contextOf } from './transition-context';

export interface MigrationOrder {
  readonly to: CompiledRelease;
  readonly mapping: MigrationMapping;
  /** Who asked for it: a member of staff. */
  readonly staffId: string;
}

export type Migrated =
  | { readonly kind: 'moved' }
  /** Nothing was changed: it cannot be moved, and why. */
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  /** It moved by itself meanwhile, or is there already. */
  | { readonly kind: 'stale' };

type Deps = Pick<RuntimeDependencies, 'instances' | 'releases' | 'clock'>;

/** Puts one running instance onto another release, in the caller's transaction: state, history and jobs, or nothing. */
export async function migrateInstance(
  deps: Deps,
  tx: TenantTransaction,
  instanceId: string,
  { to, mapping, staffId }: MigrationOrder,
): Promise<Migrated> {
  const record = await deps.instances.findById(tx, instanceId);
  if (record?.workflow == null || record.releaseId === to.id || record.erased) return { kind: 'stale' };
  const at = deps.clock.now().toISOString();
  const before = (await deps.releases.get(tx, record.releaseId)).content.workflow;
  const context = contextOf(record, to, at);
  const moved = migrateState(before, to.content.workflow, record.workflow, mapping, { at, context });
  if (!moved.ok) return { kind: 'refused', issues: moved.error };
  const { state, effects } = moved.value;
  const line = recordMigration({ before: record.releaseId, after: to.id }, at, mapping, moved.value);
  const written = await deps.instances.commit(tx, {
    instance: record,
    state,
    events: [{ ...line, actor: `staff:${staffId}`, payload: {} }],
    ...toOutboxRows(record.id, state.version, effects),
    changes: { releaseId: to.id, ...termChanges(state, to, at) },
    asked: askedOf(to.content.workflow, state),
  });
  return { kind: written ? 'moved' : 'stale' };
}

/** What `migrateInstance` would do to an instance; undefined where there is nothing to do. */
export async function previewInstanceMigration(
  deps: Deps,
  tx: TenantTransaction,
  instanceId: string,
  { to, mapping }: Pick<MigrationOrder, 'to' | 'mapping'>,
): Promise<{ readonly instance: InstanceRecord; readonly preview: MigrationPreview } | undefined> {
  const instance = await deps.instances.findById(tx, instanceId);
  if (instance?.workflow == null || instance.releaseId === to.id) return undefined;
  const at = deps.clock.now().toISOString();
  const before = (await deps.releases.get(tx, instance.releaseId)).content.workflow;
  const one = { id: instance.id, state: instance.workflow, context: contextOf(instance, to, at) };
  const [preview] = previewMigration(before, to.content.workflow, [one], mapping, at);
  return preview === undefined ? undefined : { instance, preview };
}
