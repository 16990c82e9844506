import type { FilingChannel, IdentityEvidence } from '../../graphql/generated/graphql';

/** By which way a request reaches the office. */
export const CHANNELS = ['COUNTER', 'PEC', 'PAPER', 'PHONE'] as const satisfies readonly FilingChannel[];

/** How the person was known. */
export const EVIDENCES = [
  'IDENTITY_DOCUMENT',
  'KNOWN_PERSONALLY',
  'DOCUMENT_COPY',
  'DIGITAL_SIGNATURE',
  'PEC_DOMICILE',
] as const satisfies readonly IdentityEvidence[];
