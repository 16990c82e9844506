/** Words of flows: why something may not be done, what is wrong in a flow, what went wrong in an action. */
export const itWorkflow = {
  'reason.preparing': 'Il sistema sta preparando questa attività. Riprova tra poco.',
  'reason.done': 'Questa attività è già stata fatta.',
  'reason.other-kind': 'Questa attività spetta a qualcun altro.',
  'reason.other-role': 'Il tuo ruolo in questo ufficio non permette questa attività.',
  'reason.other-person': 'Questa attività è affidata a persone precise, e tu non sei tra loro.',
  'reason.other-office': 'Questa attività spetta a un altro ufficio.',
  'reason.system': 'Di questa attività si occupa il sistema.',
  'reason.own-access':
    'Non puoi togliere a te stesso l’accesso di amministratore: chiedilo a un altro amministratore.',
  'reason.not-staff-work': 'Questa attività non è dell’ufficio: chi la esegue non si può cambiare.',
  'reason.reopen-too-late': 'Il tempo per riaprire questa pratica è passato.',
  'reason.competitive':
    'Nelle procedure concorsuali non c’è il preavviso di rigetto (legge 241/1990, art. 10-bis).',
  'reason.representation-to-check':
    'Chi ha inviato la richiesta ha dichiarato di agire per un altro: controlla prima la rappresentanza.',
  'reason.guard': 'Manca una condizione prevista dal flusso: completa prima le altre attività.',
  'reason.already-extended': 'Il termine è già stato prorogato: si può fare una volta sola.',
  'reason.term-over': 'Il termine è già finito: non si può più prorogare.',
  'reason.signed-out': 'Accedi con il tuo account per continuare.',
  'reason.not-yours': 'Questa richiesta è di un’altra persona.',
  'reason.not-your-office': 'Questa richiesta è di un altro ufficio, che non ti ha chiesto nulla.',
  'reason.administrator': 'Chi amministra configura i servizi e non legge le richieste dei cittadini.',
  'reason.draft': 'La richiesta è ancora in bozza: la vede solo chi la compila.',
  'reason.not-standing': 'Questa attività non è prevista nello stato di adesso: ricarica la pagina.',
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
  'issue.already-extended': 'Il termine è già stato prorogato: si può fare una volta sola.',
  'issue.term-over': 'Il termine è già finito: non si può più prorogare.',
  'issue.extension-days': 'Scrivi di quanti giorni proroghi: da uno fino alla durata del procedimento.',
  'issue.workflow-loop': 'Il flusso gira in cerchio: avvisa chi lo amministra.',
  'issue.history-unreadable': 'La storia di questa richiesta non si legge.',

  'issue.delivery-in-future': 'Scrivi un giorno fino a oggi: la consegna è già avvenuta.',
  'issue.delivery-before-sending': 'Scrivi un giorno dall’invio in poi: prima non può essere arrivata.',
  'issue.delivery-reference':
    'Scrivi dove si trova la prova: il numero della raccomandata, il codice SEND o del messaggio PEC.',

  'issue.already-claimed': 'La richiesta è già in carico a un’altra persona.',
  'issue.not-claimed': 'La richiesta non è in carico a nessuno.',
  'issue.checklist-incomplete': 'Per questo esito tutti i controlli devono essere superati.',
  'issue.authorization-shape': 'Questa scelta di persone non si può leggere: ripetila.',
  'issue.authorization-nobody':
    'Scegli almeno un ruolo o una persona: altrimenti nessuno può eseguire l’attività.',
  'issue.authorization-unknown': 'Una persona o un ufficio scelto non c’è più: togli la scelta e ripetila.',
  'issue.absence-self': 'Scegli un’altra persona: nessuno sostituisce se stesso.',
  'issue.absence-days': 'Scegli un ultimo giorno da oggi in poi, non prima del primo.',
  'issue.absence-overlap': 'In quei giorni c’è già una sostituzione: annullala o scegli altri giorni.',
  'issue.absence-substitute-away': 'In quei giorni anche questa persona è assente: scegline un’altra.',
  'issue.role-needed': 'Scegli almeno un ruolo in un ufficio: senza, la persona non vede niente.',
  'issue.email-taken': 'Un’altra persona ha già questo indirizzo e-mail: scrivine un altro.',
  'issue.office-taken': 'C’è già un ufficio con questo nome: scrivine un altro.',
  'issue.assignment-nobody': 'Scegli almeno una persona: altrimenti la regola non dà istanze a nessuno.',
  'issue.access-reason':
    'Scrivi perché ti servono questi dati, in {min}–{max} caratteri: il cittadino lo legge.',
  'issue.amount-not-due':
    'Scrivi l’importo dovuto: {due, number, ::currency/EUR scale/0.01}. Se è arrivata un’altra somma, chiedi di completarla.',
  'issue.remarks-not-answered':
    'Rispondi alle osservazioni ricevute: il rifiuto deve spiegare perché non bastano.',

  'issue.workflow-malformed': 'Questa parte del flusso non è come dovrebbe: serve {expected}.',
  'issue.workflow-version': 'Questa versione del linguaggio dei flussi non è conosciuta.',
  'issue.workflow-unknown-state': 'Lo stato “{state}” non esiste: scegline uno del flusso.',
  'issue.workflow-duplicate-key': 'La chiave “{name}” c’è due volte: cambia una delle due.',
  'issue.workflow-duplicate-id': 'L’identificativo “{name}” c’è due volte.',
  'issue.workflow-duplicate-signal': 'Due attività dello stesso stato aspettano “{name}”: lasciane una.',
  'issue.workflow-no-outcome': 'Aggiungi almeno un esito a questa attività.',
  'issue.workflow-final-with-work':
    'Uno stato finale ha solo attività dell’ufficio, senza scadenze né ritiro: togli il resto.',
  'issue.workflow-draft-state': 'Un flusso comincia dopo l’invio: scegli un’altra categoria.',
  'issue.workflow-automatic-person': 'Un’attività automatica spetta al sistema: cambia chi la esegue.',
  'issue.workflow-unreachable-state': 'A questo stato non si arriva mai: collegalo o toglilo.',
  'issue.workflow-dead-end': 'Da questo stato non si arriva mai alla fine: aggiungi un’uscita.',
  'issue.workflow-unknown-activity':
    'L’attività “{activity}” non è di questo stato: togli il nome o cambialo.',
  'issue.workflow-unknown-outcome': 'L’esito “{outcome}” non è di questa attività: scegline uno dei suoi.',
  'issue.workflow-completion-empty': 'Scegli almeno un’attività che completa lo stato.',
  'issue.workflow-timer-name': 'Questo nome è riservato alla fine del termine: cambialo.',
  'issue.workflow-parallel-deadlock':
    'Lo stato aspetta “{activity}”, che può restare aperta per sempre: togli la ripetizione o dalle un’uscita.',
  'issue.workflow-timer-without-way':
    'Questa scadenza non porta da nessuna parte e non fa nulla: dalle uno stato o un’azione.',
  'issue.workflow-duplicate-outcome-name':
    'Due esiti si chiamano “{name}”: chi sceglie non li distingue, cambia un nome.',
  'issue.workflow-missing-citizen-text':
    'Qui il cittadino deve fare qualcosa: scrivi che cosa legge in questo stato.',
  'issue.workflow-automatic-chain':
    'Da qui partono {count} attività automatiche una dopo l’altra: chi guarda non capisce dove si è. Uniscine alcune.',
  'issue.workflow-missing-term-mark':
    'Questo esito cambia il termine del procedimento: segna “{term}”, altrimenti i giorni si contano male.',
  'issue.workflow-silence-differs':
    'La scheda del servizio dice un altro silenzio ({service}) da quello del flusso ({flow}): accordali.',
  'issue.workflow-extension-by-operator':
    'Il termine lo proroga chi è responsabile: cambia chi esegue l’attività.',
  'issue.workflow-unknown-office': 'L’ufficio scelto non c’è più: scegline un altro.',
  'issue.workflow-unknown-person': 'La persona scelta non c’è più: scegline un’altra.',
  'issue.simulation-too-long': 'La prova non finisce: due scadenze si rincorrono.',
  'issue.simulation-no-timer': 'Non c’è nessuna scadenza da aspettare.',
  'issue.simulation-no-activity': 'Questa attività non è dello stato in cui si trova la prova.',
  'issue.simulation-no-action': 'Questa azione non è ferma: non c’è niente da riprovare.',
  'issue.command-state-in-use':
    'Qualcosa porta ancora allo stato “{state}”: collega altrove quelle uscite, poi toglilo.',
  'issue.workflow-extension-by-itself':
    'La proroga la dà una persona che scrive i giorni e il motivo: qui avverrebbe da sola. Togli il segno.',
  'issue.signature-missing':
    'In questo PDF non c’è una firma che lo copra per intero: firmalo (PAdES) e non modificarlo dopo.',
  'issue.signature-of-other-document':
    'Questo non è il documento rilasciato: scarica quello di questa istanza e firmalo senza cambiarlo.',
  'issue.signature-broken': 'La firma non torna con il documento: firmalo di nuovo e ricaricalo.',
  'issue.signature-certificate-expired':
    'Il certificato di chi firma è scaduto o non è ancora valido: usane uno in corso.',
  'issue.signature-without-document': 'Non c’è ancora un documento da firmare: rilascialo prima.',
  'issue.migration-unknown-state': 'Lo stato “{state}” non c’è più: scegli dove vanno queste istanze.',
  'issue.migration-held': 'Un passaggio è in corso: aspetta che finisca e riprova.',
  'issue.migration-problem': 'Un’azione è ferma con un problema: risolvilo prima di spostare l’istanza.',
  'issue.migration-action-lost':
    'L’azione “{action}” è in corso e nel nuovo flusso non c’è: aspetta che finisca.',
  'issue.migration-nothing-live': 'Pubblica prima il servizio: le istanze si spostano sulla versione in uso.',
  'issue.migration-final': 'L’istanza è conclusa: resta come è finita.',
  'issue.migration-category':
    'Un’istanza conclusa o accolta non torna indietro: scegli uno stato dello stesso tipo.',
  'issue.workflow-missing-performer':
    'Nessuno può eseguire questa attività: scegli almeno un ruolo, o che cosa aspetta.',
  'issue.workflow-automatic-without-way':
    'Se nessuna condizione è vera l’istanza resta ferma: aggiungi un ultimo esito senza condizione.',
  'issue.workflow-payment-without-amount':
    'Qui si chiede un pagamento, ma il servizio non ha tariffe o nessuna azione fissa l’importo.',
  'issue.workflow-pre-rejection-in-competition':
    'Nelle procedure concorsuali non c’è il preavviso di rigetto: togli questa attività.',
  'issue.workflow-signature-not-kept':
    'Il documento si firma, ma resta quello senza firma: aggiungi dopo l’esito l’azione “Metti il documento firmato”.',
  'issue.workflow-unknown-type': 'Il tipo “{type}” non esiste.',
  'issue.workflow-unknown-template': 'Il testo “{template}” non c’è tra quelli del servizio.',

  'problem.unavailable': 'Un sistema esterno non risponde da molto. Controlla il collegamento e riprova.',
  'problem.settings': 'Le impostazioni di questa azione non vanno bene. Correggi il flusso.',
  'problem.quote-incomplete': 'L’importo non si può calcolare con le risposte date. Chiedi un’integrazione.',
  'problem.due-refused':
    'Il gestionale non permette di pagare con questo importo: è già pagato, è in pagamento altrove o l’importo è cambiato.',
  'problem.payment-refused':
    'La piattaforma dei pagamenti ha rifiutato la posizione. Controlla i dati del debitore.',
  'problem.already-paid': 'Il pagamento è già arrivato: non si può più annullare.',
  'problem.paid-twice':
    'Il pagamento è arrivato anche da pagoPA: restituisci una delle due somme, poi riprova.',
  'problem.register-waiting':
    'Il registro di protocollo non risponde. La richiesta mantiene il suo giorno; il numero arriva da solo appena risponde.',
  'problem.register-emergency':
    'Il registro di protocollo non risponde: la richiesta ha un numero del registro di emergenza. Il numero ordinario arriva da solo.',
  'problem.register-refused':
    'Il registro di protocollo ha rifiutato la registrazione. Controlla ufficio e classifica nelle impostazioni del protocollo, poi riprova.',
  'problem.register-attachment-refused':
    'Il registro di protocollo ha dato il numero, ma ha rifiutato un allegato. Controlla con chi lo gestisce, poi riprova.',
  'problem.webhook-missing':
    'Il Comune non ha autorizzato nessun sistema da avvisare. Aggiungilo ai collegamenti e riprova.',
  'problem.webhook-unavailable':
    'Il sistema da avvisare non risponde da molto. Controlla il collegamento e riprova.',
  'problem.webhook-refused':
    'Il sistema da avvisare ha rifiutato il messaggio. Controlla con chi lo gestisce e riprova.',
  'problem.webhook-forbidden':
    'L’indirizzo da avvisare non è tra quelli autorizzati. Correggi il flusso o autorizzalo.',
  'problem.communication-undone': 'La comunicazione è stata fermata prima dell’invio. Riprova per inviarla.',
  'problem.following-service':
    'Il servizio della pratica da avviare non c’è o non è attivo. Correggi il flusso o attivalo, poi riprova.',
  'problem.following-incomplete':
    'I dati di questa pratica non bastano per avviare l’altra. Avviala come bozza o correggi i dati da portare.',
  'problem.transmission-mailbox':
    'Il Comune non ha indicato la PEC da cui spedire. Aggiungila ai collegamenti e riprova.',
  'problem.document-missing': 'Il documento da attivare non c’è ancora.',
  'problem.access-refused': 'Il sistema dei varchi ha rifiutato le targhe. Controlla i dati e riprova.',
  'problem.access-incomplete': 'Mancano targhe, zona o validità: senza non si può chiedere l’accesso.',
} as const;
