import type { Documents } from '../../ports/inside/documents';
import type { DocumentDependencies } from './document-dependencies';
import { issueDocument, previewDocument } from './issue-document';
import { issueReceipt } from './issue-receipt';
import { findInstanceDocuments, setDocumentState, toDocumentRecord } from './issued-document.repository';

/** Documents of the municipality: numbered, set as tagged PDF, stored encrypted; each once for its key. */
export function createDocuments(deps: DocumentDependencies): Documents {
  return {
    issue: (tenantId, request) => issueDocument(tenantId, request, deps),
    preview: (tenantId, request, staffId) => previewDocument(tenantId, request, staffId, deps),
    findByInstance: async (tx, instanceId) =>
      (await findInstanceDocuments(tx, instanceId)).map(toDocumentRecord),
    setState: (tx, id, state, facts) => setDocumentState(tx, id, state, facts ?? {}),
    receipt: (tenantId, instance, correction) => issueReceipt(tenantId, instance, correction, deps),
  };
}
