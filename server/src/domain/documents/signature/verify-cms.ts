import { constants, createHash, verify, X509Certificate } from 'node:crypto';
import { DER, oidOf, partsOf, readDer, type DerValue } from './der';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const RSA_PSS = '1.2.840.113549.1.1.10';
/** SHA-1 is no longer a signature's digest (ETSI TS 119 312). */
const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/**
 * The certificate whose key signed exactly these bytes, by a detached CMS (RFC 5652 5.4) with signed attributes, as CAdES
 * and PAdES have it. Undefined where the structure cannot be read or the signature is of something else. Whether that
 * certificate is qualified, in force and not revoked is not looked at.
 */
export function verifyCms(cms: Buffer, signed: Buffer): X509Certificate | undefined {
  const [type, body] = partsOf(readDer(cms));
  if (oidOf(type) !== SIGNED_DATA) return undefined;
  const data = partsOf(partsOf(body)[0]);
  const signer = partsOf(partsOf(data.findLast(({ tag }) => tag === DER.set))[0]);
  const certificates = partsOf(data.find(({ tag }) => tag === DER.first)).flatMap(readCertificate);
  return certificates.find((certificate) => isSignedBy(certificate, signer, signed));
}

function readCertificate({ whole }: DerValue): readonly X509Certificate[] {
  try {
    return [new X509Certificate(whole)];
  } catch {
    return [];
  }
}

/** Version, identifier, digest algorithm, signed attributes, signature algorithm, signature. */
function isSignedBy(certificate: X509Certificate, signer: readonly DerValue[], signed: Buffer): boolean {
  const attributes = signer.find(({ tag }) => tag === DER.first);
  const signature = signer.find(({ tag }) => tag === DER.octets);
  const digest = DIGESTS[oidOf(partsOf(signer[2])[0])];
  if (attributes === undefined || signature === undefined || digest === undefined) return false;
  const expected = createHash(digest).update(signed).digest();
  if (!messageDigestOf(attributes).equals(expected)) return false;
  const algorithm = oidOf(partsOf(signer[signer.indexOf(signature) - 1])[0]);
  return isTrue(digest, asSet(attributes), certificate, algorithm === RSA_PSS, signature.content);
}

function messageDigestOf(attributes: DerValue): Buffer {
  const found = partsOf(attributes)
    .map((attribute) => partsOf(attribute))
    .find(([type]) => oidOf(type) === MESSAGE_DIGEST);
  return partsOf(found?.[1])[0]?.content ?? Buffer.alloc(0);
}

/** What is signed is the set itself, not the context tag under which it stands. */
function asSet({ whole }: DerValue): Buffer {
  const copy = Buffer.from(whole);
  copy[0] = DER.set;
  return copy;
}

function isTrue(
  digest: string,
  bytes: Buffer,
  { publicKey }: X509Certificate,
  pss: boolean,
  signature: Buffer,
): boolean {
  const padding = pss ? { padding: constants.RSA_PKCS1_PSS_PADDING } : {};
  try {
    return verify(digest, bytes, { key: publicKey, ...padding }, signature);
  } catch {
    return false;
  }
}
