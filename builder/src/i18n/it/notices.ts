/** Where a message was told besides the personal area. ICU MessageFormat. */
export const notices = {
  'notices.title': 'Avvisi inviati',
  'notices.channel.EMAIL': 'E-mail',
  'notices.channel.APP_IO': 'App IO',
  'notices.state.WAITING': 'in attesa, l’app non risponde',
  'notices.state.SENDING': 'invio in corso',
  'notices.state.SENT': 'inviato',
  'notices.state.DELIVERED': 'consegnato',
  'notices.state.REFUSED': 'non consegnato',
  'notices.state.UNKNOWN': 'esito sconosciuto, non si ripete',
  'notices.reason.not-registered': 'la persona non usa l’app',
  'notices.reason.opted-out': 'la persona ha disattivato i messaggi del Comune',
  'notices.reason.rejected': 'l’app lo ha rifiutato',
  'notices.reason.unavailable': 'l’app non ha risposto per due ore',
} as const;
