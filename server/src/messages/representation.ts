/** Words about who acts for whom that the server writes itself: messages to the two people, and what is wrong in a declaration. */
export const representationIt = {
  'issue.representation-oneself': 'Scrivi il codice fiscale dell’altra persona, non il tuo.',
  'issue.representation-of-age':
    'Questa persona è maggiorenne: può fare da sé, oppure darti una delega dalla sua area personale.',
  'issue.representation-declare': 'Per andare avanti conferma la dichiarazione.',
  'issue.representation-long': 'Scrivi al massimo 300 caratteri.',
  'issue.representation-past': 'Scegli un giorno da oggi in poi.',
  'issue.representation-far': 'Scegli un giorno entro cinque anni da oggi.',
  'issue.representation-name':
    'Nome, cognome e codice fiscale non corrispondono. Controllali sulla tessera sanitaria.',

  'representation.kind.parent': 'genitore',
  'representation.kind.guardian': 'tutore o amministratore di sostegno',
  'representation.kind.delegate': 'persona delegata',
  'representation.kind.company': 'per l’impresa o l’ente',
  'representation.kind.intermediary': 'intermediario',

  'representation.until': 'Vale fino al {date}.',
  'representation.declare.subject': '{name} ha dichiarato di agire per te',
  'representation.declare.body':
    'Gentile {reader},\n\n{name} ha dichiarato al Comune di poter fare richieste per te. {until}\n\nSe è giusto, confermalo dal tuo profilo, alla voce «Chi agisce per te». Se non lo è, interrompi subito la rappresentanza dallo stesso posto.',
  'representation.grant.subject': '{name} ti ha dato una delega',
  'representation.grant.body':
    'Gentile {reader},\n\n{name} ti ha dato una delega per fare richieste al Comune per suo conto. {until}\n\nQuando inizi una richiesta puoi scegliere per chi la fai. Se non vuoi la delega, rinuncia dal tuo profilo.',
  'representation.ended.subject': 'La rappresentanza con {name} è finita',
  'representation.ended.body':
    'Gentile {reader},\n\n{name} ha interrotto la rappresentanza tra voi. Da ora chi agiva per l’altro non vede e non segue più le sue pratiche. Le richieste già inviate restano valide.',
  'representation.confirmed.subject': 'La rappresentanza con {name} è confermata',
  'representation.confirmed.body':
    'Gentile {reader},\n\nla rappresentanza tra te e {name} è stata controllata ed è valida. {until}',
  'representation.refused.subject': 'La rappresentanza con {name} non è valida',
  'representation.refused.body':
    'Gentile {reader},\n\nl’ufficio ha controllato la rappresentanza tra te e {name} e non l’ha riconosciuta.\n\nMotivo: {reason}\n\nChi agiva per l’altro non vede e non segue più le sue pratiche. Per chiarimenti scrivi all’ufficio.',
} as const;

export const representationEn: Readonly<Record<keyof typeof representationIt, string>> = {
  'issue.representation-oneself': 'Write the fiscal code of the other person, not your own.',
  'issue.representation-of-age':
    'This person is of age: they can do it themselves, or entrust you from their personal area.',
  'issue.representation-declare': 'To go on, confirm the declaration.',
  'issue.representation-long': 'Write 300 characters at most.',
  'issue.representation-past': 'Choose a day from today on.',
  'issue.representation-far': 'Choose a day within five years from today.',
  'issue.representation-name': 'Name and fiscal code do not belong together. Check them on the health card.',

  'representation.kind.parent': 'parent',
  'representation.kind.guardian': 'guardian',
  'representation.kind.delegate': 'delegate',
  'representation.kind.company': 'for the company or body',
  'representation.kind.intermediary': 'intermediary',

  'representation.until': 'It is valid until {date}.',
  'representation.declare.subject': '{name} has declared to act for you',
  'representation.declare.body':
    'Dear {reader},\n\n{name} has declared to the municipality that they may make requests for you. {until}\n\nIf this is right, confirm it from your profile, under “Who acts for you”. If it is not, end the representation there at once.',
  'representation.grant.subject': '{name} lets you act for them',
  'representation.grant.body':
    'Dear {reader},\n\n{name} has entrusted you to make requests to the municipality for them. {until}\n\nWhen you begin a request you can choose for whom it is. If you do not want this, give it up from your profile.',
  'representation.ended.subject': 'The representation with {name} is over',
  'representation.ended.body':
    'Dear {reader},\n\n{name} has ended the representation between you. From now on whoever acted for the other neither sees nor follows their requests. What was sent stays valid.',
  'representation.confirmed.subject': 'The representation with {name} is confirmed',
  'representation.confirmed.body':
    'Dear {reader},\n\nthe representation between you and {name} was checked and is valid. {until}',
  'representation.refused.subject': 'The representation with {name} is not valid',
  'representation.refused.body':
    'Dear {reader},\n\nthe office has checked the representation between you and {name} and has not recognised it.\n\nReason: {reason}\n\nWhoever acted for the other neither sees nor follows their requests any more. For questions write to the office.',
};
