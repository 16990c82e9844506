import type { WorkflowDefinition } from '../../definition';
import type { IsoInstant, Issue } from '../../kernel';
import type { TransitionContext, WorkflowState } from '../state';
import { migrateState, type MigrationMapping } from './migrate-state';

export interface MigratingInstance {
  readonly id: string;
  readonly state: WorkflowState;
  readonly context: TransitionContext;
}

/** What a migration would do to one instance. */
export type MigrationPreview =
  | {
      readonly id: string;
      readonly movable: true;
      readonly from: string;
      readonly to: string;
      /** Keys of activities that stay as they are, that begin and that end by it. */
      readonly kept: readonly string[];
      readonly begun: readonly string[];
      readonly cancelled: readonly string[];
      /** Names of timers that run afterwards, with their instants. */
      readonly timers: readonly { readonly timer: string; readonly at: IsoInstant }[];
    }
  | {
      readonly id: string;
      readonly movable: false;
      readonly from: string;
      readonly issues: readonly Issue[];
    };

/** One line for each instance, in the same order; nothing is changed. */
export function previewMigration(
  before: WorkflowDefinition,
  after: WorkflowDefinition,
  instances: readonly MigratingInstance[],
  mapping: MigrationMapping,
  at: IsoInstant,
): readonly MigrationPreview[] {
  return instances.map((instance) => previewOne(before, after, instance, mapping, at));
}

function previewOne(
  before: WorkflowDefinition,
  after: WorkflowDefinition,
  { id, state, context }: MigratingInstance,
  mapping: MigrationMapping,
  at: IsoInstant,
): MigrationPreview {
  const from = state.state;
  const moved = migrateState(before, after, state, mapping, { at, context });
  if (!moved.ok) return { id, movable: false, from, issues: moved.error };
  const renamed = mapping.activities?.[from] ?? {};
  const was = new Set(state.activities.map(({ key }) => renamed[key] ?? key));
  const is = new Set(moved.value.state.activities.map(({ key }) => key));
  return {
    id,
    movable: true,
    from,
    to: moved.value.taken.to,
    kept: [...is].filter((key) => was.has(key)),
    begun: [...is].filter((key) => !was.has(key)),
    cancelled: [...was].filter((key) => !is.has(key)),
    timers: moved.value.state.timers.map(({ timer, at: rings }) => ({ timer, at: rings })),
  };
}
