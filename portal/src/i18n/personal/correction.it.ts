/** The words of correcting a request that was sent. */
export const correctionIt = {
  'correct.title': 'Hai sbagliato qualcosa?',
  'correct.text':
    'Puoi correggere le risposte finché l’ufficio non prende in carico la richiesta. La data di invio non cambia.',
  'correct.button': 'Correggi la richiesta',
  'correct.pageTitle': 'Correggi la richiesta {code} – {tenant}',
  'correct.intro':
    'Cambia le risposte sbagliate, poi controlla. La data di invio non cambia e l’ufficio vede che cosa hai corretto.',
  'correct.check': 'Controlla le modifiche',
  'correct.summary': 'Le tue modifiche',
  'correct.before': 'Prima',
  'correct.after': 'Adesso',
  'correct.empty': 'nessuna risposta',
  'correct.edit': 'Torna alle risposte',
  'correct.declaration':
    'Come quando hai inviato la richiesta, dichiari sotto la tua responsabilità che le risposte sono vere.',
  'correct.confirm': 'Conferma la correzione',
  'correct.changed':
    'La correzione non è stata registrata: nel frattempo la richiesta è cambiata. Torna alla richiesta.',
  'correct.back': 'Torna alla richiesta',
} as const;
