/** Words that the server writes into the protocol register. */
export const registerIt = {
  'register.through': '{name} (tramite {through}, {fiscalCode})',
  'register.correction': 'Correzione della richiesta',

  'issue.register-address':
    'Scrivi un indirizzo che cominci con https://, senza nome utente e senza punto interrogativo.',
  'issue.register-key-again': 'Hai cambiato l’indirizzo: scrivi di nuovo la chiave.',
  'issue.register-minutes': 'Scrivi un numero di minuti da 1 a {max, number}.',
} as const;

export const registerEn: Readonly<Record<keyof typeof registerIt, string>> = {
  'register.through': '{name} (through {through}, {fiscalCode})',
  'register.correction': 'Correction of the request',

  'issue.register-address':
    'Write an address that begins with https://, without a user name and without a question mark.',
  'issue.register-key-again': 'You changed the address: write the key again.',
  'issue.register-minutes': 'Write a number of minutes from 1 to {max, number}.',
};
