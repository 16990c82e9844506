import type { Result } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** What was found in a signed file. Not whether the certificate is qualified or revoked: nobody asked its issuer. */
export interface SignatureProof {
  readonly format: 'PAdES';
  /** Names as the certificate has them. */
  readonly signer: string;
  readonly issuer: string;
  readonly serialNumber: string;
  /** Hex, of the document as it was issued and of the signed file. */
  readonly documentSha256: string;
  readonly signedSha256: string;
  readonly checkedAt: string;
}

export type SignatureProblem =
  | 'signature-missing'
  | 'signature-of-other-document'
  | 'signature-broken'
  | 'signature-certificate-expired'
  | 'signature-without-document';

/** The signed form of the documents that the municipality issues. */
export interface Signatures {
  /** Judges an uploaded PDF as the signed form of the last document issued for an instance. */
  judge(
    tx: TenantTransaction,
    instanceId: string,
    fileId: string,
    at: Date,
  ): Promise<Result<SignatureProof, SignatureProblem>>;
  /** From here on the document is its signed file; kept again it changes nothing. False where there is no document. */
  keep(tx: TenantTransaction, instanceId: string, fileId: string, proof: SignatureProof): Promise<boolean>;
}
