import type { Notifier } from './notifier';

/**
 * A certified mailbox of the municipality (PEC, DPR 68/2005): what is sent from it to another has the force of a registered
 * letter. Sending is ordinary mail to its provider; the receipts of acceptance and delivery come back to the mailbox.
 */
export interface CertifiedMailbox {
  readonly address: string;
  readonly outgoing: Notifier;
}
