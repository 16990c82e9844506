import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** Who signs in tests: a key, and a certificate that it gave itself. */
export interface TestSigner {
  readonly key: KeyObject;
  readonly certificate: Buffer;
}

const SHA256 = oid('608648016503040201');
const SHA256_WITH_RSA = sequence(oid('2a864886f70d01010b'), Buffer.from([5, 0]));
const COMMON_NAME = oid('550403');
const DATA = oid('2a864886f70d010701');
const SIGNED_DATA = oid('2a864886f70d010702');
const CONTENT_TYPE = oid('2a864886f70d010903');
const MESSAGE_DIGEST = oid('2a864886f70d010904');
const GAP = 16_384;

export function createSigner(name: string, from: Date, to: Date): TestSigner {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const who = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(name)))));
  const time = (at: Date): Buffer =>
    der(0x17, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));
  const content = sequence(
    der(0xa0, integer(2)),
    integer(77),
    SHA256_WITH_RSA,
    who,
    sequence(time(from), time(to)),
    who,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', content, privateKey);
  return { key: privateKey, certificate: sequence(content, SHA256_WITH_RSA, bits(signature)) };
}

/** The same PDF with one more revision that holds a signature of all of it, as PAdES programs add it. */
export function signPdf(pdf: Buffer, signer: TestSigner): Buffer {
  const before = '\n90 0 obj\n<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 ';
  const after = ' /Contents ';
  const tail = Buffer.from(' >>\nendobj\n%%EOF\n');
  const numbers = (start: number, end: number): string =>
    `${String(start).padStart(10)} ${String(end).padStart(10)} ${String(tail.length).padStart(10)} ]`;
  const start = pdf.length + Buffer.byteLength(before + numbers(0, 0) + after);
  const head = Buffer.from(before + numbers(start, start + GAP + 2) + after);
  const signed = Buffer.concat([pdf, head, tail]);
  const cms = createCms(signed, signer).toString('hex').padEnd(GAP, '0');
  return Buffer.concat([pdf, head, Buffer.from(`<${cms}>`), tail]);
}

/** A detached CMS with signed attributes. */
export function createCms(content: Buffer, { key, certificate }: TestSigner): Buffer {
  const digest = createHash('sha256').update(content).digest();
  const attributes = Buffer.concat([
    sequence(CONTENT_TYPE, der(0x31, DATA)),
    sequence(MESSAGE_DIGEST, der(0x31, der(0x04, digest))),
  ]);
  const signature = sign('sha256', der(0x31, attributes), key);
  const info = sequence(
    integer(1),
    sequence(sequence(), integer(77)),
    sequence(SHA256),
    der(0xa0, attributes),
    SHA256_WITH_RSA,
    der(0x04, signature),
  );
  const data = sequence(
    integer(1),
    der(0x31, sequence(SHA256)),
    sequence(DATA),
    der(0xa0, certificate),
    der(0x31, info),
  );
  return sequence(SIGNED_DATA, der(0xa0, data));
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 128) return Buffer.concat([Buffer.from([tag, length]), content]);
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xffff ? 6 : 4, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 + bytes.length]), bytes, content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function integer(value: number): Buffer {
  return der(0x02, Buffer.from([value]));
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function bits(content: Buffer): Buffer {
  return der(0x03, Buffer.concat([Buffer.from([0]), content]));
}
