/** Who acts for whom: what the operator reads and checks, and what the service admits. */
export const representation = {
  'representative.title': '{name} agisce per conto di {applicant}',
  'representative.kind.PARENT': 'Genitore',
  'representative.kind.GUARDIAN': 'Tutore o amministratore di sostegno',
  'representative.kind.DELEGATE': 'Persona delegata',
  'representative.kind.COMPANY': 'Carica in un’impresa o in un ente',
  'representative.kind.INTERMEDIARY': 'Intermediario',
  'representative.active': 'Rappresentanza valida.',
  'representative.to-check': 'Rappresentanza dichiarata, da controllare prima di decidere.',
  'representative.refused': 'Rappresentanza non riconosciuta: chi l’ha dichiarata non vede più la pratica.',
  'representative.over': 'Rappresentanza finita: chi agiva non vede più la pratica.',
  'representative.until': 'Vale fino al {date}.',
  'representative.document': 'Documento della rappresentanza',
  'representative.open': 'Apri il documento',
  'representative.confirm': 'Conferma la rappresentanza',
  'representative.refuse': 'Non riconoscere la rappresentanza',
  'representative.refuse-title': 'Non riconoscere la rappresentanza?',
  'representative.refuse-help':
    'Chi l’ha dichiarata non vedrà più la pratica. La richiesta resta dell’interessato. Il motivo lo leggono tutti e due.',
  'representative.reason': 'Motivo',
  'representative.failed': 'Non è andata. Riprova tra poco.',
  'actions.to-check': 'Vai al controllo della rappresentanza',
  'queue.through': 'tramite {name}',
  'settings.part.representation': 'Chi può chiedere',
  'settings.help.representation':
    'Chi può fare la richiesta, oltre a un maggiorenne per sé. All’inizio vale il suggerimento dell’archetipo.',
} as const;
