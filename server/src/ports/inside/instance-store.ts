import type {
  Asked,
  Answers,
  JsonObject,
  RepresentationKind,
  StateCategory,
  WorkflowState,
} from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** A submitted instance as the runtime and the activities see it; answers are in clear here and nowhere else. */
export interface InstanceRecord {
  readonly id: string;
  readonly code: string;
  readonly serviceId: string;
  readonly releaseId: string;
  readonly officeId: string;
  readonly citizenId: string;
  readonly applicantName: string;
  /** False for who asked without saying who they are: their name is then our word for it. */
  readonly applicantNamed: boolean;
  readonly applicantFiscalCode: string;
  /** Who acts for the applicant; null where they act themselves. */
  readonly representation: ActingPerson | null;
  readonly channel: string;
  readonly category: StateCategory;
  readonly version: number;
  readonly workflow: WorkflowState | null;
  readonly answers: Answers;
  readonly derived: JsonObject;
  readonly quote: JsonObject | null;
  readonly assigneeId: string | null;
  readonly protocol: string | null;
  readonly submittedAt: string | null;
  readonly renewedFrom: string | null;
  readonly erased: boolean;
}

/** Who compiled and sent an instance for its applicant, as it was written on it, and whether they still may act. */
export interface ActingPerson {
  readonly id: string;
  readonly kind: RepresentationKind;
  readonly origin: 'register' | 'declared' | 'granted' | 'login';
  readonly state: 'to-check' | 'active' | 'refused' | 'ended';
  readonly live: boolean;
  readonly representativeId: string;
  readonly name: string;
  readonly fiscalCode: string;
  readonly title: string;
  readonly until: string | null;
  /** The document that was handed in for it. */
  readonly file: { readonly id: string; readonly name: string; readonly mime: string } | null;
}

/** One line of the history: what is kept in clear in the envelope, and the payload that erasure makes unreadable. */
export interface HistoryEvent {
  readonly type: string;
  readonly at: string;
  /** Pseudonym: `citizen`, `representative`, `staff:<id>` or `system`; never a name. */
  readonly actor: string;
  /** States, activity and outcome; enough to replay the workflow after an erasure. */
  readonly transition: JsonObject;
  readonly payload: JsonObject;
}

/** A row for the outbox: references only. `key` makes it unique in the tenant. */
export interface OutboxEntry {
  readonly kind: string;
  readonly key: string;
  readonly payload: JsonObject;
  readonly timer?: boolean;
  readonly at?: string;
}

/** Everything an accepted event changes, written by one statement or not at all. */
export interface TransitionWrite {
  readonly instance: InstanceRecord;
  readonly state: WorkflowState;
  readonly events: readonly HistoryEvent[];
  readonly effects: readonly OutboxEntry[];
  readonly cancelledTimers: readonly string[];
  readonly changes: InstanceChanges;
  /** Whoever of elsewhere the instance is open to from now on. */
  readonly asked: Asked;
}

/** What happened last on an instance, told to whoever works on it. */
export type InstanceNews =
  /** A request arrived, its correction, an answer to what was asked, a message. */
  | 'received'
  | 'corrected'
  | 'answered'
  | 'message'
  /** A payment or an acknowledgement that was awaited arrived; or nothing did in time. */
  | 'paid'
  | 'acknowledged'
  | 'silent'
  /** A colleague did their part: an opinion, a proposal, a decision or its return. */
  | 'opinion'
  | 'proposed'
  | 'returned'
  | 'decided'
  /** It came to somebody else's desk. */
  | 'assigned'
  | 'transferred'
  | 'reopened'
  /** A step that runs by itself gave up. */
  | 'failed';

/** Columns an activity or action may change beside the workflow; absent means unchanged. */
export interface InstanceChanges {
  readonly answers?: Answers;
  readonly derived?: JsonObject;
  readonly quote?: JsonObject;
  readonly assigneeId?: string | null;
  readonly protocol?: string;
  readonly finalDate?: string | null;
  readonly suspended?: boolean;
  readonly unread?: boolean;
  /** What happened and waits for the office; null once somebody of the staff acted upon it. */
  readonly news?: InstanceNews | null;
  /** When the term ended, and by when it had to; null while it runs. */
  readonly decision?: { readonly at: string; readonly due: string } | null;
  /** The instance passes to another office; its filing date stays. */
  readonly officeId?: string;
  /** The instance passes to another release of its service. */
  readonly releaseId?: string;
}

export interface InstanceStore {
  findByCode(tx: TenantTransaction, code: string): Promise<InstanceRecord | undefined>;
  findById(tx: TenantTransaction, id: string): Promise<InstanceRecord | undefined>;
  /** False when another write came first: nothing was changed. */
  commit(tx: TenantTransaction, write: TransitionWrite): Promise<boolean>;
  /** The history with payloads in clear (null payload once erased), oldest first. */
  history(tx: TenantTransaction, instanceId: string): Promise<readonly StoredHistoryEvent[]>;
}

export interface StoredHistoryEvent {
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly transition: JsonObject;
  readonly payload: JsonObject | null;
}
