/** Words that stand on the documents the server makes: receipts of requests, provisions, how to verify them. */
export const documentsIt = {
  'document.receipt.title': 'Ricevuta della richiesta {code}',
  'document.receipt.corrected-title': 'Ricevuta della correzione della richiesta {code}',
  'document.receipt.service': 'Servizio',
  'document.receipt.code': 'Codice della richiesta',
  'document.receipt.protocol': 'Numero di protocollo',
  'document.receipt.protocol-pending': 'in corso di assegnazione',
  'document.receipt.submitted': 'Data e ora di invio',
  'document.receipt.applicant': 'Richiedente',
  'document.receipt.representative': 'Presentata per conto del richiedente da',
  'document.through': 'tramite {name}, {fiscalCode} ({kind})',
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
  'document.sensitive': '(dato riservato, visibile solo nella pratica)',
  'document.number': 'Numero {number}',
  'document.valid': 'Valido dal {from} al {to}',
  'document.verify': 'Verifica questo documento: inquadra il codice oppure apri\n{url}',
  'document.preview': 'ANTEPRIMA',
  'document.page': 'Pagina {page} di {pages}',
  'document.issued': 'Rilasciato il {date}',
} as const;

export const documentsEn: Readonly<Record<keyof typeof documentsIt, string>> = {
  'document.receipt.title': 'Receipt of request {code}',
  'document.receipt.corrected-title': 'Receipt of the correction of request {code}',
  'document.receipt.service': 'Service',
  'document.receipt.code': 'Code of the request',
  'document.receipt.protocol': 'Register number',
  'document.receipt.protocol-pending': 'being assigned',
  'document.receipt.submitted': 'Sent on',
  'document.receipt.applicant': 'Applicant',
  'document.receipt.representative': 'Sent on behalf of the applicant by',
  'document.through': 'through {name}, {fiscalCode} ({kind})',
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
  'document.sensitive': '(reserved, visible only in the file)',
  'document.number': 'Number {number}',
  'document.valid': 'Valid from {from} to {to}',
  'document.verify': 'Check this document: scan the code or open\n{url}',
  'document.preview': 'PREVIEW',
  'document.page': 'Page {page} of {pages}',
  'document.issued': 'Issued on {date}',
};
