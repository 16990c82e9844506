import type { representation as it } from '../it/representation';

/** Who acts for whom, in English. */
export const representation: Readonly<Record<keyof typeof it, string>> = {
  'representative.title': '{name} acts on behalf of {applicant}',
  'representative.kind.PARENT': 'Parent',
  'representative.kind.GUARDIAN': 'Guardian or support administrator',
  'representative.kind.DELEGATE': 'Delegate',
  'representative.kind.COMPANY': 'Office in a company or body',
  'representative.kind.INTERMEDIARY': 'Intermediary',
  'representative.active': 'The representation is valid.',
  'representative.to-check': 'The representation is declared: check it before you decide.',
  'representative.refused':
    'The representation was not recognised: who declared it no longer sees the request.',
  'representative.over': 'The representation is over: who acted no longer sees the request.',
  'representative.until': 'Valid until {date}.',
  'representative.document': 'Document of the representation',
  'representative.open': 'Open the document',
  'representative.confirm': 'Confirm the representation',
  'representative.refuse': 'Do not recognise the representation',
  'representative.refuse-title': 'Not recognise the representation?',
  'representative.refuse-help':
    'Who declared it will no longer see the request. The request stays the applicant’s. Both read the reason.',
  'representative.reason': 'Reason',
  'representative.failed': 'It did not work. Try again soon.',
  'actions.to-check': 'Go to the check of the representation',
  'queue.through': 'through {name}',
  'settings.part.representation': 'Who may ask',
  'settings.help.representation':
    'Who, beside the person concerned, may make the request. At first the suggestion of the archetype counts.',
};
