/** Words of what the server tells people: messages of the area, mails, notices in the app, communications of the flow. */
export const communicationsIt = {
  'message.subject': 'Messaggio sulla richiesta {code}',
  'mail.greeting': 'Gentile {name},',
  'mail.open-file': 'Apri la pratica',
  'mail.open-area': 'Apri la richiesta',
  'mail.footer':
    'Questo messaggio è inviato automaticamente da {tenant}: non rispondere a questo indirizzo. Per la richiesta {code} scrivi dalla sua pagina.',
  'mail.plain-link': 'Apri la richiesta: {url}',
  'app.open': 'Continua nella tua area personale: {url}',
  'app.footer':
    'Avviso di cortesia – {tenant}. Il messaggio e i documenti che lo accompagnano sono nella tua area personale: rispondi da lì.',
  'app.cut': 'Il messaggio continua nella tua area personale.',
  'app.subject': 'Novità sulla richiesta {code}',
  'app.subject-plain': 'Nuovo messaggio – {tenant}',

  'communication.supplement-request.subject': 'Richiesta di integrazioni – {code}',
  'communication.supplement-request.body':
    'Per continuare con la richiesta {code} ({service}) ci serve ancora qualcosa da te. Rispondi dalla pagina della richiesta.',
  'communication.pre-rejection.subject': 'Preavviso di rigetto – {code}',
  'communication.pre-rejection.body':
    'Ai sensi dell’art. 10-bis della L. 241/1990 ti comunichiamo i motivi che impediscono di accogliere la richiesta {code} ({service}). Hai dieci giorni dal ricevimento per presentare osservazioni e documenti dalla pagina della richiesta.',
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
    'Per concludere la richiesta {code} ({service}) devi pagare quanto indicato nella pagina della richiesta.',
  'communication.taking-charge.subject': 'Richiesta ricevuta – {code}',
  'communication.taking-charge.body':
    'Abbiamo ricevuto la richiesta {code} ({service}). Nella sua pagina trovi la ricevuta e puoi seguirne lo stato.',
} as const;

export const communicationsEn: Readonly<Record<keyof typeof communicationsIt, string>> = {
  'message.subject': 'Message about request {code}',
  'mail.greeting': 'Dear {name},',
  'mail.open-file': 'Open the request',
  'mail.open-area': 'Open the request',
  'mail.footer':
    'This message was sent automatically by {tenant}: do not answer to this address. For request {code} write from its page.',
  'mail.plain-link': 'Open the request: {url}',
  'app.open': 'Go on in your personal area: {url}',
  'app.footer':
    'Courtesy notice – {tenant}. The message and the documents that come with it are in your personal area: reply from there.',
  'app.cut': 'The message goes on in your personal area.',
  'app.subject': 'News about request {code}',
  'app.subject-plain': 'New message – {tenant}',

  'communication.supplement-request.subject': 'Request for further information – {code}',
  'communication.supplement-request.body':
    'To go on with request {code} ({service}) we still need something from you. Answer from the page of the request.',
  'communication.pre-rejection.subject': 'Notice of intended refusal – {code}',
  'communication.pre-rejection.body':
    'Under art. 10-bis of L. 241/1990 we tell you the reasons that prevent us from accepting request {code} ({service}). You have ten days from receipt to send remarks and documents from the page of the request.',
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
    'To complete request {code} ({service}) pay what is shown on the page of the request.',
  'communication.taking-charge.subject': 'Request received – {code}',
  'communication.taking-charge.body':
    'We received request {code} ({service}). On its page you find the receipt and can follow its progress.',
};
