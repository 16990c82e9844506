import type { InstanceRecord } from './instance-store';

/** What is sent to another body by certified mail. */
export interface TransmissionRequest {
  /** Same key, same message: it leaves once. */
  readonly key: string;
  readonly instance: InstanceRecord;
  /** A certified mailbox. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Ids of stored files, in the order in which they are attached. */
  readonly files: readonly string[];
}

export type TransmissionAnswer =
  /** The municipality's own provider took it; when it is delivered, its receipts come to the mailbox. */
  | { readonly kind: 'sent'; readonly messageId: string; readonly sentAt: string }
  /** The municipality has no certified mailbox from which to send. */
  | { readonly kind: 'no-mailbox' };

export interface Transmissions {
  /** Whether the municipality has a certified mailbox to send from. */
  canSend(tenantId: string): Promise<boolean>;
  /** Throws when the mailbox does not answer: the outbox tries again. No transaction is open. */
  send(tenantId: string, request: TransmissionRequest): Promise<TransmissionAnswer>;
}
