import type { itWorkflow } from '../it/workflow';

export const enWorkflow: Readonly<Record<keyof typeof itWorkflow, string>> = {
  'reason.preparing': 'The system is preparing this activity. Try again shortly.',
  'reason.done': 'This activity has already been done.',
  'reason.other-kind': 'This activity belongs to somebody else.',
  'reason.other-role': 'Your role in this office does not allow this activity.',
  'reason.other-person': 'This activity is given to certain people, and you are not among them.',
  'reason.other-office': 'This activity belongs to another office.',
  'reason.system': 'The system takes care of this activity.',
  'reason.own-access': 'You cannot take administration from yourself: ask another administrator.',
  'reason.not-staff-work': 'This activity is not the office’s: who does it cannot be changed.',
  'reason.reopen-too-late': 'The time to reopen this request is over.',
  'reason.competitive':
    'There is no notice of refusal in competitive procedures (law 241/1990, art. 10-bis).',
  'reason.representation-to-check':
    'Whoever sent the request declared to act for somebody else: check the representation first.',
  'reason.guard': 'A condition of the flow is missing: complete the other activities first.',
  'reason.already-extended': 'The term has already been extended: it can be done only once.',
  'reason.term-over': 'The term is over: it can no longer be extended.',
  'reason.signed-out': 'Sign in to go on.',
  'reason.not-yours': 'This request belongs to another person.',
  'reason.not-your-office': 'This request belongs to another office, which has asked you nothing.',
  'reason.administrator': 'Administrators set services up and do not read citizens’ requests.',
  'reason.draft': 'The request is still a draft: only whoever fills it in sees it.',
  'reason.not-standing': 'This activity is not part of the present state: reload the page.',
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
  'issue.already-extended': 'The term has already been extended: it can be done only once.',
  'issue.term-over': 'The term is over: it can no longer be extended.',
  'issue.extension-days': 'Write by how many days you extend: from one to the length of the procedure.',
  'issue.workflow-loop': 'The flow goes round in a circle: tell its administrator.',
  'issue.history-unreadable': 'The history of this request cannot be read.',

  'issue.delivery-in-future': 'Write a day up to today: the delivery has already happened.',
  'issue.delivery-before-sending': 'Write a day from the sending on: it cannot have arrived before.',
  'issue.delivery-reference':
    'Write where the proof is: the number of the registered letter, the SEND code or the code of the PEC message.',

  'issue.already-claimed': 'The request has already been taken by somebody else.',
  'issue.not-claimed': 'Nobody has taken the request.',
  'issue.checklist-incomplete': 'For this outcome every check must be passed.',
  'issue.authorization-shape': 'This choice of people cannot be read: make it again.',
  'issue.authorization-nobody': 'Choose at least one role or person: otherwise nobody can do the activity.',
  'issue.authorization-unknown':
    'A person or an office chosen is not there any more: remove it and choose again.',
  'issue.absence-self': 'Choose another person: nobody stands in for themselves.',
  'issue.absence-days': 'Choose a last day from today on, not before the first.',
  'issue.absence-overlap': 'Somebody already stands in on those days: take that back or choose other days.',
  'issue.absence-substitute-away': 'This person is away on those days too: choose another.',
  'issue.role-needed': 'Choose at least one role in an office: without one the person sees nothing.',
  'issue.email-taken': 'Somebody else has this e-mail address already: write another.',
  'issue.office-taken': 'An office with this name exists already: write another.',
  'issue.assignment-nobody': 'Choose at least one person: otherwise the rule gives requests to nobody.',
  'issue.access-reason': 'Write why you need these data, in {min} to {max} characters: the citizen reads it.',
  'issue.amount-not-due':
    'Enter the amount due: {due, number, ::currency/EUR scale/0.01}. If another sum arrived, ask for the rest.',
  'issue.remarks-not-answered':
    'Answer the remarks received: the refusal must explain why they are not enough.',

  'issue.workflow-malformed': 'This part of the flow is not as it should be: {expected} is needed.',
  'issue.workflow-version': 'This version of the flow language is not known.',
  'issue.workflow-unknown-state': 'The state “{state}” does not exist: choose one of the flow.',
  'issue.workflow-duplicate-key': 'The key “{name}” is there twice: change one of them.',
  'issue.workflow-duplicate-id': 'The identifier “{name}” is there twice.',
  'issue.workflow-duplicate-signal': 'Two activities of the same state wait for “{name}”: keep one.',
  'issue.workflow-no-outcome': 'Add at least one outcome to this activity.',
  'issue.workflow-final-with-work':
    'A final state has only activities of the office, without deadlines or withdrawal: remove the rest.',
  'issue.workflow-draft-state': 'A flow begins after sending: choose another category.',
  'issue.workflow-automatic-person': 'An automatic activity belongs to the system: change who performs it.',
  'issue.workflow-unreachable-state': 'Nothing ever leads to this state: connect it or remove it.',
  'issue.workflow-dead-end': 'This state never leads to the end: add a way out.',
  'issue.workflow-unknown-activity':
    'The activity “{activity}” is not of this state: remove or change the name.',
  'issue.workflow-unknown-outcome': 'The outcome “{outcome}” is not of this activity: choose one of its own.',
  'issue.workflow-completion-empty': 'Choose at least one activity that completes the state.',
  'issue.workflow-timer-name': 'This name is kept for the end of the term: change it.',
  'issue.workflow-parallel-deadlock':
    'The state waits for “{activity}”, which may stay open for ever: stop repeating it or give it a way out.',
  'issue.workflow-timer-without-way':
    'This deadline leads nowhere and does nothing: give it a state or an action.',
  'issue.workflow-duplicate-outcome-name':
    'Two outcomes are called “{name}”: whoever chooses cannot tell them apart, change one name.',
  'issue.workflow-missing-citizen-text':
    'Here the citizen has to do something: write what they read in this state.',
  'issue.workflow-automatic-chain':
    '{count} automatic activities follow one another from here: whoever looks cannot tell where things stand. Join some.',
  'issue.workflow-missing-term-mark':
    'This outcome changes the term of the procedure: mark “{term}”, or the days are counted wrongly.',
  'issue.workflow-silence-differs':
    'The sheet of the service says another silence ({service}) than the flow ({flow}): make them agree.',
  'issue.workflow-extension-by-operator': 'The manager extends the term: change who performs the activity.',
  'issue.workflow-unknown-office': 'The chosen office is gone: choose another.',
  'issue.workflow-unknown-person': 'The chosen person is gone: choose another.',
  'issue.simulation-too-long': 'The trial does not end: two deadlines run after each other.',
  'issue.simulation-no-timer': 'There is no deadline to wait for.',
  'issue.simulation-no-activity': 'This activity is not of the state the trial is in.',
  'issue.simulation-no-action': 'This action is not stopped: there is nothing to try again.',
  'issue.command-state-in-use':
    'Something still leads to the state “{state}”: connect those ways elsewhere, then remove it.',
  'issue.workflow-extension-by-itself':
    'A person gives an extension, with its days and reason: here it would happen by itself. Remove the mark.',
  'issue.signature-missing':
    'No signature in this PDF covers all of it: sign it (PAdES) and do not change it afterwards.',
  'issue.signature-of-other-document':
    'This is not the document that was issued: download that of this request and sign it without changes.',
  'issue.signature-broken': 'The signature does not match the document: sign it again and upload it.',
  'issue.signature-certificate-expired':
    'The signer’s certificate has expired or is not in force yet: use one that is.',
  'issue.signature-without-document': 'There is no document to sign yet: issue it first.',
  'issue.migration-unknown-state': 'The state “{state}” is gone: choose where these instances go.',
  'issue.migration-held': 'A step is being taken: wait until it is over and try again.',
  'issue.migration-problem': 'An action is stopped by a problem: solve it before moving the instance.',
  'issue.migration-action-lost':
    'The action “{action}” is running and the new flow does not have it: wait for its end.',
  'issue.migration-nothing-live': 'Publish the service first: requests are moved to the live version.',
  'issue.migration-final': 'The instance is closed: it stays as it ended.',
  'issue.migration-category':
    'A closed or accepted instance does not go back: choose a state of the same kind.',
  'issue.workflow-missing-performer':
    'Nobody can perform this activity: choose at least one role, or what it waits for.',
  'issue.workflow-automatic-without-way':
    'If no condition is true the instance stands still: add a last outcome without condition.',
  'issue.workflow-payment-without-amount':
    'A payment is asked here, but the service has no fees or no action freezes the amount.',
  'issue.workflow-pre-rejection-in-competition':
    'Competitive procedures have no notice of refusal: remove this activity.',
  'issue.workflow-signature-not-kept':
    'The document is signed, but the unsigned one stays: add the action “Put the signed document in place” after the outcome.',
  'issue.workflow-unknown-type': 'The type “{type}” does not exist.',
  'issue.workflow-unknown-template': 'The text “{template}” is not among those of the service.',

  'problem.unavailable':
    'An outside system has not answered for a long time. Check the connection and try again.',
  'problem.settings': 'The settings of this action do not work. Correct the flow.',
  'problem.quote-incomplete':
    'The amount cannot be computed from the answers given. Ask for more information.',
  'problem.due-refused':
    'The system of dues does not allow this payment: it is paid, being paid elsewhere, or the amount has changed.',
  'problem.payment-refused': 'The payment platform refused the position. Check the data of the debtor.',
  'problem.already-paid': 'The payment has already arrived: it can no longer be cancelled.',
  'problem.paid-twice':
    'The payment has also come through pagoPA: give one of the two sums back, then try again.',
  'problem.register-waiting':
    'The protocol register does not answer. The request keeps its day; the number comes by itself as soon as it does.',
  'problem.register-emergency':
    'The protocol register does not answer: the request has a number of the emergency register. The ordinary one comes by itself.',
  'problem.register-refused':
    'The protocol register refused the registration. Check office and classification in the settings of the register, then try again.',
  'problem.register-attachment-refused':
    'The protocol register gave the number but refused an attachment. Check with whoever runs it, then try again.',
  'problem.webhook-missing':
    'The municipality has allowed no system to be told. Add it to the connections and try again.',
  'problem.webhook-unavailable':
    'The system to tell has not answered for long. Check the connection and try again.',
  'problem.webhook-refused': 'The system to tell refused the message. Ask whoever runs it and try again.',
  'problem.webhook-forbidden':
    'The address to tell is not among those allowed. Correct the flow or allow it.',
  'problem.communication-undone': 'The communication was stopped before it was sent. Try again to send it.',
  'problem.following-service':
    'The service of the request to start does not exist or is not active. Correct the flow or activate it, then try again.',
  'problem.following-incomplete':
    'The data of this request are not enough to start the other one. Start it as a draft or correct the data to carry over.',
  'problem.transmission-mailbox':
    'The municipality has not said which certified mailbox to send from. Add it to the connections and try again.',
  'problem.document-missing': 'The document to activate is not there yet.',
  'problem.access-refused': 'The gate system refused the plates. Check the data and try again.',
  'problem.access-incomplete': 'Plates, zone or validity are missing: access cannot be asked without them.',
};
