import type { MessageKey } from '../../i18n/it';

/** What is said about a way of logging in. */
export interface SchemeWords {
  readonly text: MessageKey;
  readonly howTo?: { readonly label: MessageKey; readonly url: string };
}

const SPID: SchemeWords = {
  text: 'access.spid',
  howTo: { label: 'access.spidHow', url: 'https://www.spid.gov.it/cos-e-spid/come-attivare-spid/' },
};
const CIE: SchemeWords = {
  text: 'access.cie',
  howTo: { label: 'access.cieHow', url: 'https://www.cartaidentita.interno.gov.it/richiedi/' },
};
const OTHER: SchemeWords = { text: 'access.other' };

export function schemeWords(key: string): SchemeWords {
  if (key.startsWith('spid')) return SPID;
  return key.startsWith('cie') ? CIE : OTHER;
}
