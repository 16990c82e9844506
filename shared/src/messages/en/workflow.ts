import type { itWorkflow } from '../it/workflow';

export const enWorkflow: Readonly<Record<keyof typeof itWorkflow, string>> = {
  'reason.preparing': 'The system is preparing this activity. Try again shortly.',
  'reason.done': 'This activity has already been done.',
  'reason.other-kind': 'This activity belongs to somebody else.',
  'reason.other-role': 'Your role in this office does not allow this activity.',
  'reason.system': 'The system takes care of this activity.',
  'reason.guard': 'A condition of the flow is missing: complete the other activities first.',
  'reason.held': 'The system is completing the previous step. Try again shortly.',

  'issue.not-submitted': 'The request has not been sent yet.',
  'issue.already-submitted': 'The request has already been sent.',
  'issue.transition-held': 'The system is completing the previous step. Try again shortly.',
  'issue.activity-preparing': 'The system is preparing this activity. Try again shortly.',
  'issue.activity-not-open': 'This activity is no longer open: reload the page.',
  'issue.not-performer': 'This activity is not yours to do.',
  'issue.guard-refuses': 'A condition of the flow is missing: complete the other activities first.',
  'issue.unknown-outcome': 'This outcome does not exist: reload the page.',
  'issue.unknown-run': 'This action is not waiting: reload the page.',
  'issue.unknown-timer': 'This deadline is no longer active.',
  'issue.signal-not-awaited': 'Nobody is waiting for this news.',
  'issue.already-delivered': 'The delivery is already on record.',
  'issue.withdrawal-not-allowed':
    'At this point you can no longer withdraw the request. Write to the office.',
  'issue.workflow-loop': 'The flow goes round in a circle: tell its administrator.',
  'issue.history-unreadable': 'The history of this request cannot be read.',

  'issue.delivery-in-future': 'Write a day up to today: the delivery has already happened.',
  'issue.delivery-before-sending': 'Write a day from the sending on: it cannot have arrived before.',
  'issue.delivery-reference':
    'Write where the proof is: the number of the registered letter, the SEND code or the code of the PEC message.',

  'issue.already-claimed': 'The request has already been taken by somebody else.',
  'issue.not-claimed': 'Nobody has taken the request.',
  'issue.checklist-incomplete': 'For this outcome every check must be passed.',
  'issue.remarks-not-answered':
    'Answer the remarks received: the refusal must explain why they are not enough.',

  'issue.workflow-malformed': 'This part of the flow is not as it should be: {expected} is needed.',
  'issue.workflow-version': 'This version of the flow language is not known.',
  'issue.workflow-unknown-state': 'The state “{state}” does not exist: choose one of the flow.',
  'issue.workflow-duplicate-key': 'The key “{name}” is there twice: change one of them.',
  'issue.workflow-duplicate-id': 'The identifier “{name}” is there twice.',
  'issue.workflow-duplicate-signal': 'Two activities of the same state wait for “{name}”: keep one.',
  'issue.workflow-no-outcome': 'Add at least one outcome to this activity.',
  'issue.workflow-final-with-work': 'A final state has no activities, deadlines or withdrawal: remove them.',
  'issue.workflow-draft-state': 'A flow begins after sending: choose another category.',
  'issue.workflow-automatic-person': 'An automatic activity belongs to the system: change who performs it.',
  'issue.workflow-unreachable-state': 'Nothing ever leads to this state: connect it or remove it.',
  'issue.workflow-dead-end': 'This state never leads to the end: add a way out.',
  'issue.workflow-missing-performer':
    'Nobody can perform this activity: choose at least one role, or what it waits for.',
  'issue.workflow-automatic-without-way':
    'If no condition is true the instance stands still: add a last outcome without condition.',
  'issue.workflow-payment-without-amount':
    'A payment is asked here, but the service has no fees or no action freezes the amount.',
  'issue.workflow-pre-rejection-in-competition':
    'Competitive procedures have no notice of refusal: remove this activity.',
  'issue.workflow-unknown-type': 'The type “{type}” does not exist.',
  'issue.workflow-unknown-template': 'The text “{template}” is not among those of the service.',

  'problem.unavailable':
    'An outside system has not answered for a long time. Check the connection and try again.',
  'problem.settings': 'The settings of this action do not work. Correct the flow.',
  'problem.quote-incomplete':
    'The amount cannot be computed from the answers given. Ask for more information.',
  'problem.payment-refused': 'The payment platform refused the position. Check the data of the debtor.',
  'problem.already-paid': 'The payment has already arrived: it can no longer be cancelled.',
  'problem.communication-undone': 'The communication was stopped before it was sent. Try again to send it.',
  'problem.document-missing': 'The document to activate is not there yet.',
  'problem.access-refused': 'The gate system refused the plates. Check the data and try again.',
  'problem.access-incomplete': 'Plates, zone or validity are missing: access cannot be asked without them.',
};
