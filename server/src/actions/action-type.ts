import type { IsoDate, JsonObject, SectionDefinition, Text } from '@istanze/shared';
import type { EarlierWork } from '../activities';
import type { WithTenant } from '../platform/tenant-transaction';
import type { AccessList } from '../ports/outside/access-list';
import type { Webhook } from '../ports/outside/webhook';
import type {
  Communications,
  CompiledRelease,
  DebtPositions,
  Documents,
  FollowingInstances,
  InstanceChanges,
  InstanceRecord,
  Register,
  Signatures,
  Transmissions,
} from '../ports/inside';

/** The port of an action type: what runs by itself before or after an activity. */
export interface ActionType {
  readonly type: string;
  readonly name: Text;
  readonly description: Text;
  /** The property sheet, drawn by FormRenderer over the action's `settings`. */
  readonly settingsForm: readonly SectionDefinition[];
  /**
   * Does it, with no transaction open. May be called again with the same key after a crash: whatever it does outside carries
   * `context.key`. Throws what it does not expect: the outbox tries again.
   */
  run(context: ActionContext): Promise<ActionOutcome>;
}

export interface ActionContext {
  readonly tenantId: string;
  /** Instance and run: the same at every attempt, never the same for another effect. */
  readonly key: string;
  /** How many times a person tried it again after it had failed for good. */
  readonly retries: number;
  /** Since it was to begin: how often to ask again what takes its time. */
  readonly waitedSeconds: number;
  readonly instance: InstanceRecord;
  readonly release: CompiledRelease;
  readonly settings: JsonObject;
  /** What the event that led here says: values of the activity, data of the signal. */
  readonly cause: JsonObject;
  readonly earlier: readonly EarlierWork[];
  readonly now: Date;
  readonly today: IsoDate;
  readonly ports: ActionPorts;
}

/** What actions may ask of the domain folders and of the tenant's outside systems. */
export interface ActionPorts {
  readonly withTenant: WithTenant;
  readonly communications: Communications;
  readonly debtPositions: DebtPositions;
  readonly documents: Documents;
  readonly following: FollowingInstances;
  readonly register: Register;
  readonly signatures: Pick<Signatures, 'keep'>;
  readonly transmissions: Transmissions;
  readonly accessListOf: (tenantId: string) => Promise<AccessList>;
  /** Undefined where the municipality allowed no system to be called. */
  readonly webhookOf: (tenantId: string) => Promise<Webhook | undefined>;
}

export type ActionOutcome =
  /** `result` is kept with the event; what `changes` makes of the instance as it is then is written with it. */
  | { readonly kind: 'succeeded'; readonly result: JsonObject; readonly changes?: ChangesOf }
  /** `reason` is a code without personal data, its words are `problem.<reason>`; with `retry` the outbox tries again first. */
  | { readonly kind: 'failed'; readonly reason: string; readonly retry: boolean }
  /** Not yet: asked again after so long, without counting as a failure. */
  | { readonly kind: 'later'; readonly seconds: number };

/** Called at the commit: the instance may have moved on since the action began. */
export type ChangesOf = (instance: InstanceRecord) => InstanceChanges;

export function succeeded(result: JsonObject = {}, changes?: ChangesOf): ActionOutcome {
  return changes === undefined ? { kind: 'succeeded', result } : { kind: 'succeeded', result, changes };
}

/** A failure that trying again does not mend: a person must look. */
export function refused(reason: string): ActionOutcome {
  return { kind: 'failed', reason, retry: false };
}

/** Something outside does not answer now. */
export function unavailable(reason = 'unavailable'): ActionOutcome {
  return { kind: 'failed', reason, retry: true };
}
