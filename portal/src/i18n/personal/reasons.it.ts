/** Why something cannot be done, by the key that the API gives. */
export const reasonsIt = {
  'reason.not-found': 'Non troviamo quello che cerchi. Torna all’area personale e riprova.',
  'reason.service-inactive': 'Questo servizio non accetta richieste in questo momento.',
  'reason.too-many-drafts':
    'Hai già troppe bozze di questo servizio. Riprendine una, oppure cancella quelle che non ti servono.',
  'reason.already-closed':
    'La pratica è chiusa: non si possono più inviare messaggi. Per altre domande contatta l’ufficio.',
  'reason.already-paid': 'Questo pagamento risulta già fatto.',
  'reason.already-submitted': 'Questa richiesta è già stata inviata e non si può più modificare.',
  'reason.already-rated': 'Hai già dato la tua valutazione. Grazie!',
  'reason.document-gone':
    'Questo documento non c’è più: è stato tolto o cancellato. Carica il documento dal tuo dispositivo.',
  'reason.document-of-own-requests':
    'Qui fai la richiesta per un’altra persona: carica il documento dal tuo dispositivo.',
  'reason.draft-expired': 'Questa bozza è scaduta e non si può più inviare. Fai una nuova richiesta.',
  'reason.correction-too-late':
    'L’ufficio ha già preso in carico la richiesta: non si può più correggere da qui. Scrivi all’ufficio che cosa è cambiato.',
  'reason.correction-owed':
    'Questa modifica cambia quanto si paga o come è stata pagata la marca da bollo. Rimetti la risposta di prima, oppure ritira la richiesta e inviane un’altra.',
  'reason.correction-register':
    'Un dato che viene da un registro pubblico non si può correggere qui. Rimetti il dato di prima, oppure scrivi all’ufficio.',
  'reason.correction-nothing': 'Non hai cambiato nulla. Correggi almeno una risposta, oppure torna indietro.',
  'reason.correction-stale':
    'Nel frattempo la richiesta è cambiata. Torna indietro e ricomincia la correzione.',
  'reason.withdrawal-not-allowed': 'In questo momento la richiesta non si può ritirare. Scrivi all’ufficio.',
  'reason.payment-unavailable':
    'Il pagamento online non è disponibile in questo momento. Riprova tra poco, oppure scarica l’avviso.',
  'reason.payment-not-ready': 'L’avviso di pagamento è in preparazione. Riprova tra poco.',
  'reason.dues-unavailable': 'Il Comune non riesce a verificare l’importo di oggi. Riprova tra poco.',
  'reason.dues-changed':
    'L’importo non è più quello di oggi. Ritira la richiesta e ricomincia: paghi quello giusto.',
  'reason.payment-verifying': 'Un pagamento è già in corso: aspettiamo la conferma di pagoPA.',
  'reason.payment-expired': 'Questo avviso è scaduto. Scrivi all’ufficio per sapere come fare.',
  'reason.payment-cancelled': 'Questo pagamento non è più dovuto.',
  'reason.done': 'Questa risposta è già stata inviata.',
  'reason.preparing': 'Stiamo preparando questa richiesta. Riprova tra poco.',
  'reason.held': 'Stiamo completando il passaggio precedente. Riprova tra poco.',
  'reason.guard': 'Prima serve completare un altro passaggio di questa pratica.',
  'reason.other-kind': 'Di questo passaggio si occupa il Comune.',
  'reason.unknown': 'In questo momento non si può fare. Riprova tra poco o contatta l’ufficio.',
  'reason.copy-preparing': 'Stiamo già preparando una copia dei tuoi dati: ti avvisiamo quando è pronta.',
  'reason.representation-over':
    'Questa rappresentanza non è più valida. Controlla nel tuo profilo per chi puoi agire.',
  'reason.representation-own': 'Può confermarla solo la persona rappresentata.',
  'reason.representation-not-admitted': 'Questo servizio non si può chiedere a questo titolo.',
  'reason.login-needed': 'Per questo servizio serve l’accesso: entra con SPID o CIE.',
  'reason.guest-once':
    'Senza accesso si fa una richiesta alla volta. Esci con il pulsante in alto, poi comincia di nuovo.',
  'reason.minor':
    'Questa richiesta si può fare da soli dai 18 anni. Prima la fa per te un genitore o chi ha la tua tutela: accede con la propria identità digitale e sceglie “Fai questa richiesta per un’altra persona o un’azienda”.',
} as const;
