import { createHash, type X509Certificate } from 'node:crypto';
import { fail, ok, type Result } from '@istanze/shared';
import type { SignatureProblem, SignatureProof } from '../../../ports/inside/signatures';
import { readPdfSignature } from './read-pdf-signature';
import { verifyCms } from './verify-cms';

export interface IssuedFile {
  readonly sha256: string;
  readonly size: number;
}

/**
 * Whether a PDF is the issued document with a signature: it begins with the document byte by byte, its last signature
 * covers all of it, and the certificate in it made that signature and was in force by its dates.
 */
export function judgeSignedFile(
  file: Buffer,
  issued: IssuedFile,
  at: Date,
): Result<SignatureProof, SignatureProblem> {
  const signature = readPdfSignature(file);
  if (signature === undefined) return fail('signature-missing');
  if (sha256(file.subarray(0, issued.size)) !== issued.sha256) return fail('signature-of-other-document');
  const certificate = verifyCms(signature.cms, signature.signed);
  if (certificate === undefined) return fail('signature-broken');
  if (new Date(certificate.validFrom) > at || new Date(certificate.validTo) < at)
    return fail('signature-certificate-expired');
  return ok({
    format: 'PAdES',
    signer: nameIn(certificate.subject),
    issuer: nameIn(certificate.issuer),
    serialNumber: certificate.serialNumber,
    documentSha256: issued.sha256,
    signedSha256: sha256(file),
    checkedAt: at.toISOString(),
  });
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The common name, one attribute a line as Node gives it; the whole where there is none. */
function nameIn(distinguished: X509Certificate['subject']): string {
  return /^CN=(.+)$/m.exec(distinguished)?.[1] ?? distinguished.replaceAll('\n', ', ');
}
