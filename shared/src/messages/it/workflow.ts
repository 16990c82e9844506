/** Words of flows: why something may not be done, what is wrong in a flow, what went wrong in an action. */
export const itWorkflow = {
  'reason.preparing': 'Il sistema sta preparando questa attività. Riprova tra poco.',
  'reason.done': 'Questa attività è già stata fatta.',
  'reason.other-kind': 'Questa attività spetta a qualcun altro.',
  'reason.other-role': 'Il tuo ruolo in questo ufficio non permette questa attività.',
  'reason.system': 'Di questa attività si occupa il sistema.',
  'reason.guard': 'Manca una condizione prevista dal flusso: completa prima le altre attività.',
  'reason.held': 'Il sistema sta completando il passaggio precedente. Riprova tra poco.',

  'issue.not-submitted': 'La richiesta non è ancora stata inviata.',
  'issue.already-submitted': 'La richiesta è già stata inviata.',
  'issue.transition-held': 'Il sistema sta completando il passaggio precedente. Riprova tra poco.',
  'issue.activity-preparing': 'Il sistema sta preparando questa attività. Riprova tra poco.',
  'issue.activity-not-open': 'Questa attività non è più aperta: ricarica la pagina.',
  'issue.not-performer': 'Questa attività non spetta a te.',
  'issue.guard-refuses': 'Manca una condizione prevista dal flusso: completa prima le altre attività.',
  'issue.unknown-outcome': 'Questo esito non esiste: ricarica la pagina.',
  'issue.unknown-run': 'Questa azione non è in attesa: ricarica la pagina.',
  'issue.unknown-timer': 'Questa scadenza non è più attiva.',
  'issue.signal-not-awaited': 'Nessuno aspetta questa notizia.',
  'issue.already-delivered': 'La consegna è già registrata.',
  'issue.withdrawal-not-allowed': 'A questo punto non puoi più ritirare la richiesta. Scrivi all’ufficio.',
  'issue.workflow-loop': 'Il flusso gira in cerchio: avvisa chi lo amministra.',
  'issue.history-unreadable': 'La storia di questa richiesta non si legge.',

  'issue.delivery-in-future': 'Scrivi un giorno fino a oggi: la consegna è già avvenuta.',
  'issue.delivery-before-sending': 'Scrivi un giorno dall’invio in poi: prima non può essere arrivata.',
  'issue.delivery-reference':
    'Scrivi dove si trova la prova: il numero della raccomandata, il codice SEND o del messaggio PEC.',

  'issue.already-claimed': 'La richiesta è già in carico a un’altra persona.',
  'issue.not-claimed': 'La richiesta non è in carico a nessuno.',
  'issue.checklist-incomplete': 'Per questo esito tutti i controlli devono essere superati.',
  'issue.remarks-not-answered':
    'Rispondi alle osservazioni ricevute: il rifiuto deve spiegare perché non bastano.',

  'issue.workflow-malformed': 'Questa parte del flusso non è come dovrebbe: serve {expected}.',
  'issue.workflow-version': 'Questa versione del linguaggio dei flussi non è conosciuta.',
  'issue.workflow-unknown-state': 'Lo stato “{state}” non esiste: scegline uno del flusso.',
  'issue.workflow-duplicate-key': 'La chiave “{name}” c’è due volte: cambia una delle due.',
  'issue.workflow-duplicate-id': 'L’identificativo “{name}” c’è due volte.',
  'issue.workflow-duplicate-signal': 'Due attività dello stesso stato aspettano “{name}”: lasciane una.',
  'issue.workflow-no-outcome': 'Aggiungi almeno un esito a questa attività.',
  'issue.workflow-final-with-work': 'Uno stato finale non ha attività, scadenze o ritiro: toglili.',
  'issue.workflow-draft-state': 'Un flusso comincia dopo l’invio: scegli un’altra categoria.',
  'issue.workflow-automatic-person': 'Un’attività automatica spetta al sistema: cambia chi la esegue.',
  'issue.workflow-unreachable-state': 'A questo stato non si arriva mai: collegalo o toglilo.',
  'issue.workflow-dead-end': 'Da questo stato non si arriva mai alla fine: aggiungi un’uscita.',
  'issue.workflow-missing-performer':
    'Nessuno può eseguire questa attività: scegli almeno un ruolo, o che cosa aspetta.',
  'issue.workflow-automatic-without-way':
    'Se nessuna condizione è vera l’istanza resta ferma: aggiungi un ultimo esito senza condizione.',
  'issue.workflow-payment-without-amount':
    'Qui si chiede un pagamento, ma il servizio non ha tariffe o nessuna azione fissa l’importo.',
  'issue.workflow-pre-rejection-in-competition':
    'Nelle procedure concorsuali non c’è il preavviso di rigetto: togli questa attività.',
  'issue.workflow-unknown-type': 'Il tipo “{type}” non esiste.',
  'issue.workflow-unknown-template': 'Il testo “{template}” non c’è tra quelli del servizio.',

  'problem.unavailable': 'Un sistema esterno non risponde da molto. Controlla il collegamento e riprova.',
  'problem.settings': 'Le impostazioni di questa azione non vanno bene. Correggi il flusso.',
  'problem.quote-incomplete': 'L’importo non si può calcolare con le risposte date. Chiedi un’integrazione.',
  'problem.payment-refused':
    'La piattaforma dei pagamenti ha rifiutato la posizione. Controlla i dati del debitore.',
  'problem.already-paid': 'Il pagamento è già arrivato: non si può più annullare.',
  'problem.communication-undone': 'La comunicazione è stata fermata prima dell’invio. Riprova per inviarla.',
  'problem.document-missing': 'Il documento da attivare non c’è ancora.',
  'problem.access-refused': 'Il sistema dei varchi ha rifiutato le targhe. Controlla i dati e riprova.',
  'problem.access-incomplete': 'Mancano targhe, zona o validità: senza non si può chiedere l’accesso.',
} as const;
