/** Words of the login and of its failures. */
export const authIt = {
  'guest.name': 'Persona non identificata',
  'guest.addressed': 'cittadina o cittadino',
  'guest.not-admitted.title': 'Per questo servizio serve l’accesso',
  'guest.not-admitted.text':
    'Questa richiesta non si può fare senza accedere. Torna al servizio e accedi con SPID o CIE.',
  'guest.name.title': 'Manca il nome',
  'guest.name.text': 'Torna indietro e scrivi nome e cognome.',
  'guest.email.title': 'L’indirizzo e-mail non è giusto',
  'guest.email.text':
    'Torna indietro e controlla l’indirizzo: serve la chiocciola e il nome del sito, per esempio ada@posta.it.',
  'guest.too-many.title': 'Troppe richieste da questa connessione',
  'guest.too-many.text':
    'Nell’ultima ora da questa connessione sono arrivate molte richieste senza accesso. Accedi con SPID o CIE, oppure riprova fra un’ora.',
  'guest.link.title': 'Questo collegamento non vale',
  'guest.link.text':
    'Controlla di averlo copiato per intero: è nella pagina che hai visto dopo l’invio, o nella e-mail.',
  'login.cancelled.title': 'Accesso annullato',
  'login.cancelled.text': 'Hai interrotto l’accesso. Se vuoi continuare, prova di nuovo.',
  'login.denied.title': 'Accesso non riuscito',
  'login.denied.text':
    'Il gestore della tua identità digitale non ha confermato l’accesso. Controlla nome utente e password, poi prova di nuovo.',
  'login.level-too-low.title': 'Serve un accesso più sicuro',
  'login.level-too-low.text':
    'Per questo servizio serve un livello di sicurezza più alto. Prova di nuovo e usa anche il codice temporaneo o l’app del tuo gestore.',
  'login.expired.title': 'Tempo scaduto',
  'login.expired.text': 'È passato troppo tempo dall’inizio dell’accesso. Prova di nuovo.',
  'login.unsolicited.title': 'Accesso da ripetere',
  'login.unsolicited.text':
    'Questa pagina non corrisponde a un accesso iniziato da qui. Succede se usi il tasto indietro o due schede insieme. Prova di nuovo.',
  'login.invalid-response.title': 'Risposta non valida',
  'login.invalid-response.text':
    'La risposta del gestore della tua identità digitale non è valida, quindi non possiamo farti entrare. Prova di nuovo; se succede ancora, scegli un altro modo di accesso.',
  'login.provider-unavailable.title': 'Accesso non disponibile',
  'login.provider-unavailable.text':
    'Il gestore dell’identità digitale non risponde. Prova tra qualche minuto oppure scegli un altro modo di accesso.',
  'login.not-enabled.title': 'Accesso non abilitato',
  'login.not-enabled.text':
    'Ti abbiamo riconosciuto, ma non sei abilitato a quest’area. Se lavori per il Comune, chiedi a un amministratore di abilitarti.',
  'login.invalid-return.title': 'Indirizzo non valido',
  'login.invalid-return.text':
    'L’indirizzo a cui tornare dopo l’accesso non è di questo sito. Riparti dalla pagina iniziale.',
  'login.unknown-scheme.title': 'Modo di accesso sconosciuto',
  'login.unknown-scheme.text': 'Questo modo di accesso non esiste. Riparti dalla pagina iniziale.',
  'login.too-many.title': 'Troppi tentativi',
  'login.too-many.text':
    'Ci sono stati troppi accessi da questo collegamento. Aspetta un minuto e prova di nuovo.',
  'login.retry': 'Prova di nuovo',
  'login.home': 'Vai alla pagina iniziale',
  'login.reference': 'Codice per l’assistenza: {reference}',
  'site.unknown.title': 'Sito non trovato',
  'site.unknown.text': 'A questo indirizzo non risponde nessun Comune. Controlla di averlo scritto bene.',
  'site.error.title': 'Qualcosa non ha funzionato',
  'site.error.text':
    'C’è stato un errore nostro. Quello che avevi già salvato non è perso. Prova di nuovo tra poco.',
  'site.missing.title': 'Pagina non trovata',
  'site.missing.text': 'Questa pagina non c’è. Controlla l’indirizzo oppure riparti dalla pagina iniziale.',
} as const;

type Key = keyof typeof authIt;

export const authEn: Readonly<Record<Key, string>> = {
  'guest.name': 'Unidentified person',
  'guest.addressed': 'citizen',
  'guest.not-admitted.title': 'This service needs a login',
  'guest.not-admitted.text':
    'This request cannot be made without logging in. Go back to the service and log in with SPID or CIE.',
  'guest.name.title': 'The name is missing',
  'guest.name.text': 'Go back and write your name and surname.',
  'guest.email.title': 'The e-mail address is not right',
  'guest.email.text':
    'Go back and check the address: it needs the at sign and the name of the site, for example ada@posta.it.',
  'guest.too-many.title': 'Too many requests from this connection',
  'guest.too-many.text':
    'Many requests without a login have come from this connection in the last hour. Log in with SPID or CIE, or try again in an hour.',
  'guest.link.title': 'This link is not valid',
  'guest.link.text':
    'Check that you copied all of it: it is on the page you saw after sending, or in the e-mail.',
  'login.cancelled.title': 'Login cancelled',
  'login.cancelled.text': 'You interrupted the login. If you want to go on, try again.',
  'login.denied.title': 'Login failed',
  'login.denied.text':
    'Your digital identity provider did not confirm the login. Check user name and password, then try again.',
  'login.level-too-low.title': 'A safer login is needed',
  'login.level-too-low.text':
    'This service needs a higher security level. Try again and also use the temporary code or the app of your provider.',
  'login.expired.title': 'Time is up',
  'login.expired.text': 'Too much time has passed since the login began. Try again.',
  'login.unsolicited.title': 'Please log in again',
  'login.unsolicited.text':
    'This page does not belong to a login that began here. It happens with the back button or with two tabs. Try again.',
  'login.invalid-response.title': 'Invalid answer',
  'login.invalid-response.text':
    'The answer of your digital identity provider is not valid, so we cannot let you in. Try again; if it happens again, choose another way to log in.',
  'login.provider-unavailable.title': 'Login not available',
  'login.provider-unavailable.text':
    'The identity provider does not answer. Try in a few minutes or choose another way to log in.',
  'login.not-enabled.title': 'Access not enabled',
  'login.not-enabled.text':
    'We know who you are, but you are not enabled for this area. If you work for the municipality, ask an administrator.',
  'login.invalid-return.title': 'Invalid address',
  'login.invalid-return.text':
    'The address to return to after the login is not on this site. Start again from the home page.',
  'login.unknown-scheme.title': 'Unknown login',
  'login.unknown-scheme.text': 'There is no such way to log in. Start again from the home page.',
  'login.too-many.title': 'Too many attempts',
  'login.too-many.text': 'There were too many logins from this connection. Wait a minute and try again.',
  'login.retry': 'Try again',
  'login.home': 'Go to the home page',
  'login.reference': 'Reference for support: {reference}',
  'site.unknown.title': 'Site not found',
  'site.unknown.text': 'No municipality answers at this address. Check that it is spelled correctly.',
  'site.error.title': 'Something went wrong',
  'site.error.text': 'There was an error on our side. What you had saved is not lost. Try again in a moment.',
  'site.missing.title': 'Page not found',
  'site.missing.text': 'This page is not here. Check the address or start again from the home page.',
};
