import type { JsonObject, Locale } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { InstanceRecord } from './instance-store';

/** A document to make from a template of the release. */
export interface DocumentRequest {
  /** Same key, same document. */
  readonly key: string;
  readonly instance: InstanceRecord;
  readonly template: string;
  readonly locale: Locale;
  /** Values for placeholders beyond those of the instance. */
  readonly values: JsonObject;
  /** Gives the document a number of this yearly series and a public verification code with a QR. */
  readonly numbered?: { readonly series: string };
  readonly validFrom?: string;
  readonly validTo?: string;
  /** An uploaded PDF to issue instead of the template. */
  readonly uploadedFileId?: string;
}

export interface DocumentRecord {
  readonly id: string;
  readonly key: string;
  readonly number: string | null;
  readonly state: 'pending' | 'active' | 'suspended' | 'expired' | 'revoked' | 'replaced';
  readonly fileId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly facts: JsonObject;
}

export interface Documents {
  issue(tenantId: string, request: DocumentRequest): Promise<DocumentRecord>;
  /** The same document without number, code or record, marked as a draft; gives the id of a file that expires. */
  preview(tenantId: string, request: DocumentRequest, staffId: string): Promise<{ readonly fileId: string }>;
  findByInstance(tx: TenantTransaction, instanceId: string): Promise<readonly DocumentRecord[]>;
  setState(
    tx: TenantTransaction,
    id: string,
    state: DocumentRecord['state'],
    facts?: JsonObject,
  ): Promise<void>;
  /** Receipt of the submission (L. 241/1990 art. 18-bis) with the summary, made once. */
  /** `correction` names the correction it is of. */
  receipt(tenantId: string, instance: InstanceRecord, correction?: string): Promise<DocumentRecord>;
}
