/** Words of what can be wrong in services, archetypes, modules and sections. */
export const libraryIt = {
  'issue.service-title': 'Scrivi il nome del servizio, al massimo 160 caratteri.',
  'issue.service-slug-shape':
    'L’indirizzo ha solo lettere minuscole senza accenti, cifre e trattini, e comincia con una lettera o una cifra.',
  'issue.service-slug-taken': 'C’è già un servizio con questo indirizzo: scegline un altro.',
  'issue.service-code-prefix': 'Scrivi da due a quattro lettere maiuscole, per esempio PAS.',
  'issue.service-category': 'Scegli una categoria dall’elenco.',
  'issue.service-days': 'Scrivi un numero di giorni da 1 a 365.',
  'issue.service-short': 'La descrizione breve ha al massimo 255 caratteri: accorciala.',
  'issue.service-reason': 'Scrivi il motivo: lo leggono i cittadini.',
  'issue.service-never-published': 'Il servizio non è mai stato pubblicato: prima pubblicalo.',
  'issue.service-already-published':
    'Il servizio è già stato pubblicato e non torna in preparazione: sospendilo o archivialo.',
  'issue.section-not-allowed':
    'La sezione «{section}» non è ammessa in questo passo per questo tipo di servizio: toglila, o ammettila nella matrice degli archetipi.',
  'issue.section-unknown':
    'La sezione «{section}» cita la versione {version, number} di «{key}», che non c’è nella libreria: aggiungila di nuovo dalla libreria.',
  'issue.library-name': 'Scrivi un nome.',
  'issue.library-key': 'La chiave ha lettere minuscole, cifre e trattini, e comincia con una lettera.',
  'issue.library-key-taken': 'Questa chiave c’è già: scegline un’altra.',
  'issue.library-steps': 'La sequenza ha almeno un passo di dati e una conferma.',
  'issue.library-module-used':
    'Il modulo «{module}» è nella sequenza di «{archetype}»: prima toglilo dalla sequenza.',
  'issue.library-pair':
    'L’archetipo non ammette questo modulo: ammettilo, poi scegli le sezioni e le attività.',
  'issue.library-section': 'La sezione «{section}» non c’è nella libreria.',
  'issue.library-activity': 'L’attività «{activity}» non esiste.',
  'issue.library-performer': 'Scegli chi svolge l’attività «{activity}».',
  'issue.library-kind': 'Questo genere di modulo non esiste.',
  'issue.library-workflow': 'Questo flusso non esiste: scegline uno dall’elenco.',
  'issue.bundle-shape':
    'Il file non è una configurazione di Istanze Online: manca «{path}» o non è come dovrebbe.',
  'issue.bundle-archetype': 'Il tipo di servizio «{archetype}» non c’è né nel file né nel Comune.',
} as const;

export const libraryEn: Readonly<Record<keyof typeof libraryIt, string>> = {
  'issue.service-title': 'Write the name of the service, 160 characters at most.',
  'issue.service-slug-shape':
    'The address has only small letters without accents, digits and hyphens, and begins with a letter or a digit.',
  'issue.service-slug-taken': 'There is a service with this address already: choose another.',
  'issue.service-code-prefix': 'Write two to four capital letters, for example PAS.',
  'issue.service-category': 'Choose a category from the list.',
  'issue.service-days': 'Write a number of days from 1 to 365.',
  'issue.service-short': 'The short description has 255 characters at most: shorten it.',
  'issue.service-reason': 'Write the reason: citizens read it.',
  'issue.service-never-published': 'The service was never published: publish it first.',
  'issue.service-already-published':
    'The service was published and does not go back into preparation: suspend or archive it.',
  'issue.section-not-allowed':
    'The section “{section}” is not allowed on this page for this type of service: remove it, or allow it in the matrix of archetypes.',
  'issue.section-unknown':
    'The section “{section}” names version {version, number} of “{key}”, which the library does not have: add it from the library again.',
  'issue.library-name': 'Write a name.',
  'issue.library-key': 'The key has small letters, digits and hyphens, and begins with a letter.',
  'issue.library-key-taken': 'This key exists already: choose another.',
  'issue.library-steps': 'The sequence has at least one data step and a confirmation.',
  'issue.library-module-used':
    'The module “{module}” is in the sequence of “{archetype}”: remove it from the sequence first.',
  'issue.library-pair':
    'The archetype does not allow this module: allow it, then choose sections and activities.',
  'issue.library-section': 'The section “{section}” is not in the library.',
  'issue.library-activity': 'The activity “{activity}” does not exist.',
  'issue.library-performer': 'Choose who performs the activity “{activity}”.',
  'issue.library-kind': 'This kind of module does not exist.',
  'issue.library-workflow': 'This flow does not exist: choose one from the list.',
  'issue.bundle-shape':
    'The file is no configuration of Istanze Online: “{path}” is missing or not as it should be.',
  'issue.bundle-archetype':
    'The type of service “{archetype}” is neither in the file nor in the municipality.',
};
