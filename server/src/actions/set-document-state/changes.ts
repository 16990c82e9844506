import type { Text } from '@istanze/shared';
import type { DocumentRecord } from '../../ports/inside';

export interface DocumentChange {
  readonly key: string;
  readonly name: Text;
  readonly from: readonly DocumentRecord['state'][];
  readonly to: DocumentRecord['state'];
}

/** What may become of a document in force. A revoked one never comes back: a new one is issued. */
export const DOCUMENT_CHANGES: readonly DocumentChange[] = [
  { key: 'suspend', name: { it: 'Sospende', en: 'Suspends' }, from: ['active'], to: 'suspended' },
  { key: 'resume', name: { it: 'Riattiva', en: 'Resumes' }, from: ['suspended'], to: 'active' },
  { key: 'revoke', name: { it: 'Revoca', en: 'Revokes' }, from: ['active', 'suspended'], to: 'revoked' },
];
