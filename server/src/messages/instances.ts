/** Words about instances that the server writes itself: states, history, milestones, documents, messages of the area. */
export const instancesIt = {
  'state.draft': 'In bozza',
  'step.resume': 'Continua la richiesta',
  'step.answer': 'Rispondi alla richiesta del Comune',
  'step.pay': 'Paga quanto dovuto',
  'step.download': 'Scarica il documento',

  'milestone.submitted': 'Richiesta inviata',
  'milestone.registered': 'Richiesta protocollata',
  'milestone.claimed': 'Richiesta presa in carico',
  'milestone.decision': 'Decisione del Comune',
  'milestone.accepted': 'Richiesta accolta',
  'milestone.rejected': 'Richiesta non accolta',
  'milestone.dismissed': 'Richiesta annullata dal Comune',
  'milestone.withdrawn': 'Richiesta ritirata da te',
  'milestone.paid': 'Pagamento ricevuto',
  'milestone.to-pay': 'Pagamento',
  'milestone.completed': 'Procedimento concluso',

  'actor.citizen': 'Richiedente',
  'actor.system': 'Sistema',
  'actor.staff': 'Ufficio',

  'history.submitted': 'Richiesta inviata.',
  'history.activity-performed': '{activity}: {outcome}.',
  'history.action-succeeded': 'Operazione automatica riuscita.',
  'history.action-failed': 'Un’operazione automatica non è riuscita: ci pensa l’ufficio.',
  'history.action-retried': 'Operazione automatica avviata di nuovo.',
  'history.timer-rang': 'Termine scaduto.',
  'history.signal-received': 'Risposta ricevuta: {outcome}.',
  'history.delivered': 'Comunicazione ricevuta dal richiedente.',
  'history.withdrawn': 'Richiesta ritirata dal richiedente.',
  'history.erased': 'I dati personali di questa richiesta sono stati cancellati.',
  'history.other': 'Aggiornamento registrato.',
  'history.state': '{sentence} Nuovo stato: {state}.',

  'message.subject': 'Messaggio sulla richiesta {code}',
  'mail.greeting': 'Gentile {name},',
  'mail.open-area': 'Apri la tua area personale',
  'mail.footer':
    'Questo messaggio è inviato automaticamente da {tenant}: non rispondere a questo indirizzo. Per la richiesta {code} usa la tua area personale.',
  'mail.plain-link': 'Apri la richiesta nella tua area personale: {url}',

  'communication.supplement-request.subject': 'Richiesta di integrazioni – {code}',
  'communication.supplement-request.body':
    'Per continuare con la richiesta {code} ({service}) ci serve ancora qualcosa da te. Rispondi dalla tua area personale.',
  'communication.pre-rejection.subject': 'Preavviso di rigetto – {code}',
  'communication.pre-rejection.body':
    'Ai sensi dell’art. 10-bis della L. 241/1990 ti comunichiamo i motivi che impediscono di accogliere la richiesta {code} ({service}). Hai dieci giorni dal ricevimento per presentare osservazioni e documenti dalla tua area personale.',
  'communication.decision.subject': 'Decisione sulla richiesta {code}',
  'communication.decision.body': 'Ti comunichiamo la decisione sulla richiesta {code} ({service}).',
  'communication.acceptance.subject': 'Richiesta accolta – {code}',
  'communication.acceptance.body': 'La richiesta {code} ({service}) è stata accolta.',
  'communication.rejection.subject': 'Richiesta non accolta – {code}',
  'communication.rejection.body':
    'La richiesta {code} ({service}) non è stata accolta. Contro questa decisione puoi ricorrere al Tribunale amministrativo regionale entro 60 giorni o, in alternativa, al Presidente della Repubblica entro 120 giorni.',
  'communication.dismissal.subject': 'Richiesta annullata dal Comune – {code}',
  'communication.dismissal.body':
    'La richiesta {code} ({service}) è stata chiusa senza una decisione nel merito. Puoi chiedere spiegazioni all’ufficio o ricorrere al Tribunale amministrativo regionale entro 60 giorni.',
  'communication.payment-request.subject': 'Da pagare – {code}',
  'communication.payment-request.body':
    'Per concludere la richiesta {code} ({service}) devi pagare quanto indicato nella tua area personale.',
  'communication.taking-charge.subject': 'Richiesta ricevuta – {code}',
  'communication.taking-charge.body':
    'Abbiamo ricevuto la richiesta {code} ({service}). Nella tua area personale trovi la ricevuta e puoi seguirne lo stato.',

  'document.receipt.title': 'Ricevuta della richiesta {code}',
  'document.receipt.service': 'Servizio',
  'document.receipt.code': 'Codice della richiesta',
  'document.receipt.protocol': 'Numero di protocollo',
  'document.receipt.protocol-pending': 'in corso di assegnazione',
  'document.receipt.submitted': 'Data e ora di invio',
  'document.receipt.applicant': 'Richiedente',
  'document.receipt.subject': 'Oggetto del procedimento',
  'document.receipt.office': 'Ufficio competente',
  'document.receipt.case-officer': 'Responsabile del procedimento',
  'document.receipt.substitute': 'Titolare del potere sostitutivo',
  'document.receipt.term': 'Termine per la conclusione',
  'document.receipt.term-value':
    '{date} ({days, plural, one {# giorno} other {# giorni}} dalla presentazione)',
  'document.receipt.silence': 'Se il Comune non risponde entro il termine',
  'document.receipt.silence.assent':
    'la richiesta si intende accolta (silenzio assenso, art. 20 L. 241/1990)',
  'document.receipt.silence.refusal': 'la richiesta si intende respinta',
  'document.receipt.silence.none':
    'puoi chiedere la conclusione al titolare del potere sostitutivo (art. 2, comma 9-ter, L. 241/1990)',
  'document.receipt.remedies': 'Come tutelarti',
  'document.receipt.remedies-text':
    'Se il termine scade senza risposta puoi rivolgerti al titolare del potere sostitutivo. Contro il silenzio o la decisione puoi ricorrere al Tribunale amministrativo regionale entro i termini di legge (D.Lgs. 104/2010) oppure, per la decisione, presentare ricorso straordinario al Presidente della Repubblica entro 120 giorni.',
  'document.receipt.access': 'Dove vedere la pratica',
  'document.receipt.access-text':
    'Nella tua area personale, indirizzo {url}, oppure presso l’ufficio competente negli orari di apertura.',
  'document.receipt.privacy':
    'Questa ricevuta è rilasciata ai sensi degli artt. 8 e 18-bis della L. 241/1990. La data di presentazione è quella dell’invio.',
  'document.receipt.summary': 'Riepilogo di quanto dichiarato',
  'document.communication.subject': 'Oggetto',
  'document.sensitive': '(dato riservato, visibile solo nella pratica)',
  'document.number': 'Numero {number}',
  'document.valid': 'Valido dal {from} al {to}',
  'document.verify': 'Verifica questo documento: inquadra il codice oppure apri\n{url}',
  'document.preview': 'ANTEPRIMA',
  'document.page': 'Pagina {page} di {pages}',
  'document.issued': 'Rilasciato il {date}',

  'payment.receipt.title': 'Ricevuta di pagamento',
  'payment.receipt.reason': 'Causale',
  'payment.receipt.debtor': 'Intestato a',
  'payment.receipt.notice': 'Codice avviso',
  'payment.receipt.paid-on': 'Pagato il',
  'payment.receipt.amount': 'Totale',
  'payment.paid.subject': 'Pagamento ricevuto per la richiesta {code}',
  'payment.paid.body': 'Abbiamo ricevuto il pagamento di {amount} (avviso {notice}). Grazie.',
} as const;

type Key = keyof typeof instancesIt;

export const instancesEn: Readonly<Record<Key, string>> = {
  'state.draft': 'Draft',
  'step.resume': 'Continue the request',
  'step.answer': 'Answer the municipality',
  'step.pay': 'Pay what is due',
  'step.download': 'Download the document',

  'milestone.submitted': 'Request sent',
  'milestone.registered': 'Request registered',
  'milestone.claimed': 'Request taken in charge',
  'milestone.decision': 'Decision of the municipality',
  'milestone.accepted': 'Request accepted',
  'milestone.rejected': 'Request not accepted',
  'milestone.dismissed': 'Request cancelled by the municipality',
  'milestone.withdrawn': 'Request withdrawn by you',
  'milestone.paid': 'Payment received',
  'milestone.to-pay': 'Payment',
  'milestone.completed': 'Procedure completed',

  'actor.citizen': 'Applicant',
  'actor.system': 'System',
  'actor.staff': 'Office',

  'history.submitted': 'Request sent.',
  'history.activity-performed': '{activity}: {outcome}.',
  'history.action-succeeded': 'Automatic step completed.',
  'history.action-failed': 'An automatic step failed: the office takes care of it.',
  'history.action-retried': 'Automatic step started again.',
  'history.timer-rang': 'Time limit reached.',
  'history.signal-received': 'Answer received: {outcome}.',
  'history.delivered': 'Communication received by the applicant.',
  'history.withdrawn': 'Request withdrawn by the applicant.',
  'history.erased': 'The personal data of this request have been erased.',
  'history.other': 'Update recorded.',
  'history.state': '{sentence} New state: {state}.',

  'message.subject': 'Message about request {code}',
  'mail.greeting': 'Dear {name},',
  'mail.open-area': 'Open your personal area',
  'mail.footer':
    'This message was sent automatically by {tenant}: do not answer to this address. For request {code} use your personal area.',
  'mail.plain-link': 'Open the request in your personal area: {url}',

  'communication.supplement-request.subject': 'Request for further information – {code}',
  'communication.supplement-request.body':
    'To go on with request {code} ({service}) we still need something from you. Answer from your personal area.',
  'communication.pre-rejection.subject': 'Notice of intended refusal – {code}',
  'communication.pre-rejection.body':
    'Under art. 10-bis of L. 241/1990 we tell you the reasons that prevent us from accepting request {code} ({service}). You have ten days from receipt to send remarks and documents from your personal area.',
  'communication.decision.subject': 'Decision on request {code}',
  'communication.decision.body': 'This is the decision on request {code} ({service}).',
  'communication.acceptance.subject': 'Request accepted – {code}',
  'communication.acceptance.body': 'Request {code} ({service}) was accepted.',
  'communication.rejection.subject': 'Request not accepted – {code}',
  'communication.rejection.body':
    'Request {code} ({service}) was not accepted. Against this decision you may appeal to the regional administrative court within 60 days or, instead, to the President of the Republic within 120 days.',
  'communication.dismissal.subject': 'Request cancelled by the municipality – {code}',
  'communication.dismissal.body':
    'Request {code} ({service}) was closed without a decision on its merits. You may ask the office for explanations or appeal to the regional administrative court within 60 days.',
  'communication.payment-request.subject': 'To pay – {code}',
  'communication.payment-request.body':
    'To complete request {code} ({service}) pay what is shown in your personal area.',
  'communication.taking-charge.subject': 'Request received – {code}',
  'communication.taking-charge.body':
    'We received request {code} ({service}). In your personal area you find the receipt and can follow its progress.',

  'document.receipt.title': 'Receipt of request {code}',
  'document.receipt.service': 'Service',
  'document.receipt.code': 'Code of the request',
  'document.receipt.protocol': 'Register number',
  'document.receipt.protocol-pending': 'being assigned',
  'document.receipt.submitted': 'Sent on',
  'document.receipt.applicant': 'Applicant',
  'document.receipt.subject': 'Subject of the procedure',
  'document.receipt.office': 'Office in charge',
  'document.receipt.case-officer': 'Person responsible for the procedure',
  'document.receipt.substitute': 'Holder of the substitute power',
  'document.receipt.term': 'Final term',
  'document.receipt.term-value': '{date} ({days, plural, one {# day} other {# days}} from submission)',
  'document.receipt.silence': 'If the municipality does not answer in time',
  'document.receipt.silence.assent': 'the request counts as accepted (art. 20 L. 241/1990)',
  'document.receipt.silence.refusal': 'the request counts as refused',
  'document.receipt.silence.none':
    'you may ask the holder of the substitute power to conclude it (art. 2, par. 9-ter, L. 241/1990)',
  'document.receipt.remedies': 'Remedies',
  'document.receipt.remedies-text':
    'If the term passes without an answer you may turn to the holder of the substitute power. Against silence or the decision you may appeal to the regional administrative court within the terms of law (D.Lgs. 104/2010) or, against the decision, to the President of the Republic within 120 days.',
  'document.receipt.access': 'Where to see the file',
  'document.receipt.access-text':
    'In your personal area, address {url}, or at the office in charge during opening hours.',
  'document.receipt.privacy':
    'This receipt is issued under artt. 8 and 18-bis of L. 241/1990. The filing date is the moment of sending.',
  'document.receipt.summary': 'Summary of what was declared',
  'document.communication.subject': 'Subject',
  'document.sensitive': '(reserved, visible only in the file)',
  'document.number': 'Number {number}',
  'document.valid': 'Valid from {from} to {to}',
  'document.verify': 'Check this document: scan the code or open\n{url}',
  'document.preview': 'PREVIEW',
  'document.page': 'Page {page} of {pages}',
  'document.issued': 'Issued on {date}',

  'payment.receipt.title': 'Payment receipt',
  'payment.receipt.reason': 'Reason',
  'payment.receipt.debtor': 'Issued to',
  'payment.receipt.notice': 'Notice code',
  'payment.receipt.paid-on': 'Paid on',
  'payment.receipt.amount': 'Total',
  'payment.paid.subject': 'Payment received for request {code}',
  'payment.paid.body': 'We received your payment of {amount} (notice {notice}). Thank you.',
};
