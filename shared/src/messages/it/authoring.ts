/** Words for who designs a form: what to look at again, what would make it easier. Citizens never load them. */
export const itAuthoring = {
  'issue.form-no-opening':
    '“{label}” chiede un appuntamento, ma l’ufficio non ha orari di ricevimento. Aprili in Uffici e persone, Appuntamenti.',
  'issue.form-condition-never':
    'Questa condizione non è mai vera: nessuno vedrà mai questa parte. Correggi la condizione o togli la parte.',
  'issue.form-condition-always': 'Questa condizione è sempre vera: toglila, il modulo non cambia.',
  'issue.form-condition-contradicts':
    'Questa parte non si vedrà mai: la sua condizione esclude quelle che la contengono o quelle dei campi che legge. Correggi una delle due.',
  'issue.form-check-never': 'Nessuno può superare questo controllo: correggi la condizione.',
  'issue.form-check-always': 'Questo controllo è sempre superato: correggi la condizione o toglilo.',
  'issue.form-missing-help': 'Spiega quale documento serve e dove si trova.',
  'issue.form-missing-translation':
    'Manca la traduzione{language, select, en { in inglese} other { ({language})}}: scrivila o togli la lingua dal modulo.',
  'issue.form-vague-label': '«{label}» non dice che cosa scrivere: nomina il dato che chiedi.',
  'issue.form-duplicate-label':
    'In questa sezione «{label}» c’è già: cambia una delle due domande, così si distinguono.',
  'issue.form-asked-twice':
    '«{label}» è già chiesto in «{other}»: togli una delle due domande o usa una sola risposta.',
  'issue.form-unbound-source':
    'Il Comune conosce già «{label}»: collega il campo alla sua fonte, così la persona non lo riscrive.',
  'issue.form-sensitive-basis':
    '«{label}» è un dato particolare: scrivi quale norma permette di chiederlo, o non chiederlo.',
  'issue.form-many-options':
    'Ci sono {count, number} caselle da leggere: lasciane al massimo {max, number}, oppure dividile in più domande.',
  'issue.form-file-limits': 'Decidi quali formati, quanti file e quanto grandi accetta «{label}».',
  'issue.form-many-required':
    'In questo passo ci sono {count, number} risposte obbligatorie da scrivere: lasciane al massimo {max, number} o dividi il passo.',
  'issue.form-long-sentence':
    'Una frase ha {words, number} parole: dividila in frasi di al massimo {max, number} parole.',
  'issue.form-hard-text':
    'Il testo è difficile da leggere (indice Gulpease {index, number} su 100): usa frasi brevi e parole comuni.',
  'issue.form-bureaucratic': 'Scrivi «{plain}» al posto di «{phrase}»: è più facile da capire.',

  'issue.configuration-fee-description': 'Costi: una voce non ha la descrizione. Scrivi che cosa si paga.',
  'issue.configuration-fee-formula':
    'Costi, voce «{line}»: il calcolo usa qualcosa che nel modulo o nelle tabelle non c’è, o non è finito. Aprilo e correggilo.',
  'issue.configuration-fee-type': 'Costi, voce «{line}»: il calcolo non dà un importo. Aprilo e correggilo.',
  'issue.configuration-taxonomy':
    'Costi, voce «{line}»: il codice di tassonomia pagoPA si scrive così: 9/0101002IM/.',
  'issue.configuration-due-days': 'Costi: i giorni per pagare vanno da 1 a 365.',
  'issue.configuration-mode-field': 'Bollo: il modulo non ha più il campo «{field}». Scegline un altro.',
  'issue.configuration-derived-twice':
    'Valori ricavati: la chiave «{key}» c’è già nel modulo o in un altro valore. Scegline un’altra.',
  'issue.configuration-derived-address': 'Valori ricavati, «{key}»: scegli un campo indirizzo del modulo.',
  'issue.configuration-text-title': 'Testi, «{key}»: scrivi il titolo in italiano.',
  'issue.configuration-text-body': 'Testi, «{key}»: scrivi il testo in italiano.',
  'issue.configuration-text-used':
    'Testi: il flusso usa il testo «{key}», che non c’è. Scrivilo, o toglilo dal flusso.',
  'issue.configuration-renewal-days': 'Rinnovo: i giorni vanno da 1 a 365.',

  'issue.test-malformed': 'Questa parte della prova non è come dovrebbe: serve {expected}.',
  'issue.test-unknown-path': 'La prova parla di «{path}», che nel modulo non c’è: correggi la prova.',
  'issue.test-not-visible': '«{path}» si doveva vedere e non si vede.',
  'issue.test-not-hidden': '«{path}» non si doveva vedere e si vede.',
  'issue.test-missing-issue': 'In «{path}» ci si aspettava l’errore «{issue}» e non c’è.',
  'issue.test-unexpected-issue': 'In «{path}» c’è un errore che non ci si aspettava: «{issue}».',
  'issue.test-fee':
    'L’importo doveva essere di {expected, number} centesimi e invece {found, select, null {non si può calcolare} other {è di {found} centesimi}}.',
  'issue.test-step-refused': 'Dopo l’invio non si può fare «{activity}» con esito «{outcome}»: {reason}.',
  'issue.test-state': 'Si doveva arrivare allo stato «{expected}» e si arriva a «{found}».',
} as const;

export type AuthoringMessageKey = keyof typeof itAuthoring;
