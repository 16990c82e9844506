/** Words of what can be wrong in a form, a formula or a code: each says what to do. */
export const itIssues = {
  'issue.required': 'Compila questo campo.',
  'issue.check-failed': '{it}',
  'issue.repeat-min': 'Aggiungi almeno {min, plural, one {# elemento} other {# elementi}}.',
  'issue.repeat-max':
    'Lascia al massimo {max, plural, one {# elemento} other {# elementi}}: togli quelli in più.',
  'issue.repeat-malformed': 'Questo elenco non si legge: ricarica la pagina e riprova.',
  'issue.unknown': 'C’è un valore da controllare.',
  'issue.answers-too-large': 'Hai scritto troppo: accorcia i testi più lunghi e riprova.',
  'issue.file-missing': 'Questo file non c’è più: caricalo di nuovo.',
  'issue.service-test-failed':
    'La prova «{name}» non riesce. Correggi il servizio o la prova, oppure scrivi perché pubblichi lo stesso.',
  'issue.configuration-shape': 'Questa parte della configurazione è incompleta: «{path}».',

  'issue.iban-country': 'Inserisci l’IBAN di un conto dell’area SEPA: il codice {country} non ne fa parte.',
  'issue.iban-length': 'L’IBAN non ha la lunghezza giusta: devono essere {expected, number} caratteri.',
  'issue.plate-foreign-format': 'Inserisci la targa con lettere e numeri, senza spazi.',
  'issue.notice-number-format': 'Inserisci il codice avviso: 18 cifre, le trovi sull’avviso di pagamento.',
  'issue.instance-code-format':
    'Inserisci il codice della pratica come nella ricevuta, per esempio PAS-2026-7F3K-92QX.',
  'issue.instance-code-check':
    'Il codice della pratica contiene un errore di battitura: ricopialo dalla ricevuta.',
  'issue.publication-code-format':
    'Inserisci il codice di pubblicazione: 8 lettere e numeri, per esempio 7F3K-92QX.',
  'issue.publication-code-check':
    'Il codice di pubblicazione contiene un errore di battitura: ricopialo dalla ricevuta.',

  'issue.logic-syntax': 'La formula non si legge: controlla dal carattere {position, number}.',
  'issue.logic-malformed': 'Questa parte della formula non è scritta bene: un’operazione alla volta.',
  'issue.logic-not-printable': 'Questa regola non si può scrivere come formula.',
  'issue.logic-unknown-operation': 'L’operazione “{name}” non esiste.',
  'issue.logic-unknown-variable': 'Il campo “{name}” non esiste in questo modulo.',
  'issue.logic-unknown-table': 'La tabella “{name}” non esiste in questo servizio.',
  'issue.logic-unknown-option': '“{option}” non è una delle opzioni di questo campo.',
  'issue.logic-argument-count':
    'L’operazione “{name}” vuole almeno {min, plural, one {# valore} other {# valori}}: controlla quanti ne ha.',
  'issue.logic-type-mismatch':
    'Qui serve {expected} e invece c’è {found}. Un importo si scrive con il simbolo €, una data con date("2026-01-31").',
  'issue.logic-compare-null': 'Per sapere se un campo è compilato usa present(campo).',
  'issue.logic-literal-needed': 'Qui serve un valore fisso: {expected}.',
  'issue.logic-bad-date': 'Scrivi una data che esiste, per esempio date("2026-01-31").',
  'issue.logic-no-item': '“item” si può usare solo dentro some, every, none, filter e map.',
  'issue.logic-too-deep': 'La formula ha più di {max, number} livelli: dividila in più campi calcolati.',
  'issue.logic-too-large':
    'La formula è troppo lunga (il massimo è {max, number}): dividila in più campi calcolati.',
  'issue.logic-absent-under-negation':
    'Se “{name}” non è compilato questa condizione è vera. Se non è quello che vuoi aggiungi present({name}).',

  'issue.form-malformed': 'Questa parte del modulo non è come dovrebbe: serve {expected}.',
  'issue.form-unknown-property': 'La proprietà “{name}” non esiste.',
  'issue.form-too-deep': 'Il modulo ha più di {max, number} livelli uno dentro l’altro.',
  'issue.form-too-large': 'Il modulo è troppo grande: al massimo {max, number}.',
  'issue.form-duplicate-id': 'L’identificativo “{id}” c’è due volte.',
  'issue.form-duplicate-key': 'La chiave “{key}” c’è due volte: cambia una delle due.',
  'issue.form-bad-key':
    'La chiave “{key}” non si può usare: inizia con una lettera e continua con lettere, cifre o trattini bassi, e non è una parola delle formule.',
  'issue.form-unknown-source': 'La fonte «{source}» non esiste. Scegline una dell’elenco.',
  'issue.form-source-type':
    'La fonte «{source}» dà un valore che questo tipo di campo non può contenere. Scegli un’altra fonte o un altro tipo.',
  'issue.form-source-list':
    'La fonte «{source}» è un elenco: usala nei campi di una sezione che si ripete, una sola fonte per sezione.',
  'issue.form-repeat-depth':
    'Le sezioni ripetute possono stare una dentro l’altra fino a {max, number} livelli. Sposta questa più in alto.',
  'issue.form-repeat-bounds': 'Il minimo non può superare il massimo, e il massimo va da 1 a {max, number}.',
  'issue.form-unknown-type': 'Il tipo di campo “{type}” non esiste.',
  'issue.form-unknown-field': 'Il campo “{key}” non esiste in questo modulo.',
  'issue.form-bad-default': 'Il valore iniziale non va bene per questo tipo di campo.',
  'issue.form-cycle': 'Questi campi dipendono l’uno dall’altro in cerchio: {fields}. Togli uno dei legami.',
  'issue.form-missing-label': 'Scrivi il testo della domanda.',
  'issue.form-missing-title': 'Scrivi un titolo.',
  'issue.form-late-reference':
    '“{key}” viene chiesto solo in un passo successivo: qui non ha ancora un valore.',

  'issue.moved-removed': '«{label}» non si chiede più: la tua risposta è stata tolta.',
  'issue.moved-retyped': '«{label}» ora si risponde in un altro modo: rispondi di nuovo.',
  'issue.moved-hidden': '«{label}» non serve più con le risposte che hai dato.',
  'issue.moved-invalid': 'Controlla «{label}»: la risposta che avevi dato ora non va bene.',
  'issue.moved-asked': 'C’è una domanda nuova: «{label}».',

  'issue.command-unknown-node': 'Quello che volevi modificare non c’è più.',
  'issue.command-bad-place': 'Qui non si può mettere.',
  'issue.command-pinned-section': 'Questo campo viene dalla libreria delle sezioni: si modifica là.',
  'issue.command-fixed-property': 'La proprietà “{name}” non si cambia da qui.',
  'issue.civic-range-contradicts':
    'Sullo stesso lato c’è già il tratto {from}–{to} (“{value}”), che ha numeri in comune con questo. Cambia i numeri, oppure mettili tutti dentro o tutti fuori.',
  'issue.civic-range-numbers': 'Scrivi prima il numero più basso e poi il più alto, da 1 a 99999.',
  'issue.command-key-in-service':
    '“{key}” è già il nome di un’altra cosa di questo servizio: un valore ricavato, una parola dei testi o una regola del flusso. Scegline un altro.',
  'issue.command-key-in-use':
    'La chiave “{key}” non si può usare: è già di un altro campo o compare in una formula.',
  'issue.command-key-frozen': 'La chiave “{key}” è già stata pubblicata e non cambia più.',
} as const;
