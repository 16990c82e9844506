import type { Text } from '@istanze/shared';

/** What a communication may be about; the citizen's terms run from the delivery of some of them. */
export const KINDS: readonly (readonly [string, Text])[] = [
  ['supplement-request', { it: 'Richiesta di integrazioni', en: 'Supplement request' }],
  ['pre-rejection', { it: 'Preavviso di rigetto', en: 'Notice of refusal' }],
  ['decision', { it: 'Decisione', en: 'Decision' }],
  ['dismissal', { it: 'Annullamento', en: 'Dismissal' }],
  ['payment-request', { it: 'Richiesta di pagamento', en: 'Payment request' }],
  ['term-extension', { it: 'Proroga del termine', en: 'Extension of the term' }],
  ['reopening', { it: 'Riapertura', en: 'Reopening' }],
  ['document-change', { it: 'Sospensione o revoca', en: 'Suspension or revocation' }],
  ['document', { it: 'Documento rilasciato', en: 'Document issued' }],
];
