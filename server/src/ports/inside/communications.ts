import type { JsonObject } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { InstanceRecord } from './instance-store';

/** A legal notice to the applicant, made from a template of the release. */
export interface CommunicationRequest {
  readonly key: string;
  readonly instance: InstanceRecord;
  /** supplement-request, pre-rejection, decision, dismissal, payment-request … */
  readonly kind: string;
  readonly template: string;
  readonly values: JsonObject;
  readonly documentId?: string;
  /** Outgoing acts wait this long, undoable, before they are registered. */
  readonly undoSeconds: number;
}

export interface CommunicationRecord {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly state: 'waiting' | 'registered' | 'sent' | 'undone';
  readonly sendAfter: string;
  readonly sentAt: string | null;
  readonly deliveredAt: string | null;
}

/** A mail to people of the municipality about an instance. */
export interface StaffNotice {
  readonly key: string;
  readonly instance: InstanceRecord;
  readonly template: string;
  readonly values: JsonObject;
  /** Ids: to the address of each office, to each person by name. */
  readonly offices: readonly string[];
  readonly people: readonly string[];
}

export interface Communications {
  /** Writes it down, waiting; the sending is a job of the outbox at `sendAfter`. */
  prepare(tx: TenantTransaction, request: CommunicationRequest): Promise<CommunicationRecord>;
  /** Registers outgoing, puts the message in the area, sends the courtesy notices; each once whatever happens. */
  send(tenantId: string, communicationId: string): Promise<'sent' | 'not-yet' | 'undone'>;
  /** Courtesy notice by mail and message in the area, without register: taking charge, reminders. */
  notify(tenantId: string, request: Omit<CommunicationRequest, 'undoSeconds'>): Promise<void>;
  /** Answers how many addresses got it; each gets it once for the key. */
  notifyStaff(tenantId: string, notice: StaffNotice): Promise<number>;
  findByInstance(tx: TenantTransaction, instanceId: string): Promise<readonly CommunicationRecord[]>;
}
