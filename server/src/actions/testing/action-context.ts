import type { JsonObject } from '@istanze/shared';
import type { EarlierWork } from '../../activities';
import {
  buildInstance,
  buildRelease,
  INSTANCE,
  type ReleaseOptions,
} from '../../activities/testing/builders';
import type { InstanceRecord } from '../../ports/inside';
import type { ActionContext, ActionOutcome } from '../action-type';
import { RecordingPorts, TENANT } from './recording-ports';

export interface ContextOptions {
  readonly instance?: Partial<InstanceRecord>;
  readonly release?: ReleaseOptions;
  readonly settings?: JsonObject;
  readonly cause?: JsonObject;
  readonly earlier?: readonly EarlierWork[];
  readonly key?: string;
}

/** What an action receives, on a fixed day, with ports that remember what was asked of them. */
export function actionContext(options: ContextOptions = {}) {
  const now = new Date('2026-06-09T08:00:00.000Z');
  const ports = new RecordingPorts(() => now);
  const context: ActionContext = {
    tenantId: TENANT,
    key: options.key ?? `${INSTANCE}:5.action`,
    retries: 0,
    waitedSeconds: 0,
    instance: buildInstance(options.instance),
    release: buildRelease(options.release),
    settings: options.settings ?? {},
    cause: options.cause ?? {},
    earlier: options.earlier ?? [],
    now,
    today: '2026-06-09',
    ports: ports.toPorts(),
  };
  return { context, ports };
}

/** What a successful action changes of the instance; nothing where it failed. */
export function changesOf(outcome: ActionOutcome, instance: InstanceRecord) {
  return outcome.kind === 'succeeded' ? (outcome.changes?.(instance) ?? {}) : undefined;
}
