/** Words of the form renderer: around the fields, between the sections. */
export const itRenderer = {
  'renderer.optional': 'Facoltativo',
  'renderer.read-only': 'Campo non modificabile',
  'renderer.not-given': 'Non indicato',
  'renderer.provenance': '{source}, {day}',
  'renderer.provenance.spid': 'Da SPID',
  'renderer.provenance.cie': 'Dalla carta d’identità elettronica',
  'renderer.provenance.anpr': 'Dall’Anagrafe nazionale',
  'renderer.provenance.profile': 'Dalla tua area personale',
  'renderer.provenance.earlier-instance': 'Da una tua richiesta precedente',
  'renderer.provenance.tenant': 'Dai dati del Comune',
  'renderer.input.loading': 'Caricamento della domanda',
  'renderer.input.failed': 'Questa domanda non si è caricata. Controlla la connessione e riprova.',
  'renderer.input.retry': 'Riprova a caricare la domanda',
  'renderer.today': 'oggi',
  'renderer.yesterday': 'ieri',
  'renderer.error': 'Errore:',
  'renderer.errors.title':
    '{count, plural, one {C’è una cosa da correggere} other {Ci sono # cose da correggere}}',
  'renderer.errors.hint':
    'Quello che hai scritto è ancora qui. Scegli una voce per andare al punto da correggere.',
  'renderer.repeat.add': 'Aggiungi {item}',
  'renderer.repeat.remove': 'Rimuovi',
  'renderer.repeat.remove-named': 'Rimuovi {item}',
  'renderer.repeat.removed': '{item} rimosso',
  'renderer.repeat.undo': 'Ripristina',
  'renderer.repeat.undo-named': 'Ripristina {item}',
  'renderer.repeat.added': '{item} aggiunto',
  'renderer.repeat.restored': '{item} ripristinato',
  'renderer.repeat.full':
    '{max, plural, one {Puoi inserirne al massimo #.} other {Puoi inserirne al massimo #.}}',
  'renderer.repeat.none': 'Non hai aggiunto nulla.',
  'renderer.edit': 'Modifica',
  'renderer.edit-named': 'Modifica {section}',
} as const;

export type RendererMessageKey = keyof typeof itRenderer;
