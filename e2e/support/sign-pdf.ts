import { SignPdf } from '@signpdf/signpdf';
import { P12Signer } from '@signpdf/signer-p12';
import forge from 'node-forge';

const ROOM_FOR_SIGNATURE = 16_384;
const PASSWORD = 'prova';

/** Signs a PDF as a program at the desk of who signs does, with a certificate of that name made for the occasion. */
export async function signPdf(pdf: Buffer, signer: string): Promise<Buffer> {
  const certificate = new P12Signer(makeP12(signer), { passphrase: PASSWORD });
  return new SignPdf().sign(withPlaceholder(pdf), certificate);
}

/** One more revision at the end of the file, in which the signature finds its place. */
function withPlaceholder(pdf: Buffer): Buffer {
  const range = '/ByteRange [0 /********** /********** /**********]';
  const room = '0'.repeat(ROOM_FOR_SIGNATURE);
  const dictionary = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ${range} /Contents <${room}> >>`;
  return Buffer.concat([pdf, Buffer.from(`\n9999 0 obj\n${dictionary}\nendobj\n%%EOF\n`, 'latin1')]);
}

function makeP12(name: string): Buffer {
  const { privateKey, publicKey } = forge.pki.rsa.generateKeyPair(2048);
  const certificate = forge.pki.createCertificate();
  const who = [{ name: 'commonName', value: name }];
  certificate.publicKey = publicKey;
  certificate.serialNumber = '77';
  certificate.validity.notBefore = new Date(Date.now() - 86_400_000);
  certificate.validity.notAfter = new Date(Date.now() + 365 * 86_400_000);
  certificate.setSubject(who);
  certificate.setIssuer(who);
  certificate.sign(privateKey, forge.md.sha256.create());
  const p12 = forge.pkcs12.toPkcs12Asn1(privateKey, [certificate], PASSWORD, { algorithm: '3des' });
  return Buffer.from(forge.asn1.toDer(p12).getBytes(), 'binary');
}
