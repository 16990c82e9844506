import type { ActionType } from './action-type';
import { activateAccess } from './activate-access/action';
import { activateDocument } from './activate-document/action';
import { callWebhook } from './call-webhook/action';
import { cancelPayment } from './cancel-payment/action';
import { freezeQuote } from './freeze-quote/action';
import { generateDocument } from './generate-document/action';
import { issueReceipt } from './issue-receipt/action';
import { keepSignedDocument } from './keep-signed-document/action';
import { notify } from './notify/action';
import { preparePayment } from './prepare-payment/action';
import { registerIncoming } from './register-incoming/action';
import { registerOutgoing } from './register-outgoing/action';
import { sendCommunication } from './send-communication/action';
import { setDocumentState } from './set-document-state/action';
import { setValue } from './set-value/action';
import { settlePayment } from './settle-payment/action';
import { startInstance } from './start-instance/action';
import { transmit } from './transmit/action';

const TYPES: readonly ActionType[] = [
  activateAccess,
  activateDocument,
  callWebhook,
  cancelPayment,
  freezeQuote,
  generateDocument,
  issueReceipt,
  keepSignedDocument,
  notify,
  preparePayment,
  registerIncoming,
  registerOutgoing,
  sendCommunication,
  setDocumentState,
  setValue,
  settlePayment,
  startInstance,
  transmit,
];

/** Action types by name. */
export const actionTypes: ReadonlyMap<string, ActionType> = new Map(
  TYPES.map((known) => [known.type, known]),
);
