/** Which protocol register the municipality uses. ICU MessageFormat. */
export const register = {
  'rail.register': 'Protocollo',
  'register.title': 'Protocollo',
  'register.lead':
    'Dove prendono il numero le richieste che arrivano e gli atti che partono. Quello che è già registrato resta com’è.',
  'register.failed': 'Le impostazioni del protocollo non sono disponibili',
  'register.save': 'Salva il protocollo',
  'register.saved': 'Protocollo salvato: vale dalla prossima registrazione',
  'register.try': 'Prova il collegamento',
  'register.trying': 'Prova in corso',
  'register.waiting':
    '{count, plural, one {Una registrazione è in attesa di protocollo} other {# registrazioni sono in attesa di protocollo}}',
  'register.waiting-help':
    'Il registro non ha ancora dato il numero. Riproviamo da soli; le richieste mantengono il giorno in cui sono state inviate.',
  'register.trial.READY': 'Il registro risponde ed è pronto',
  'register.trial.READY-help': 'Conosce gli uffici del Comune. Non abbiamo registrato nulla.',
  'register.trial.INCOMPLETE': 'Il registro risponde, ma manca qualcosa',
  'register.trial.offices':
    'Non conosce questi uffici: {names}. Chiedi a chi gestisce il registro di aggiungerli, con lo stesso nome.',
  'register.trial.classification':
    'Non conosce la classifica che hai scritto. Controlla il codice nel titolario del registro.',
  'register.trial.KEY': 'Il registro rifiuta la chiave',
  'register.trial.KEY-help':
    'Controlla di averla copiata tutta, oppure chiedine una nuova a chi lo gestisce.',
  'register.trial.SILENT': 'Il registro non risponde',
  'register.trial.SILENT-help':
    'Controlla l’indirizzo. Se è giusto, chiedi a chi gestisce il registro se è in funzione, poi riprova.',
  'register.trial.refused': 'Correggi prima questi campi',
} as const;
