/** One value of ASN.1 in DER (X.690): its tag, its content, and the bytes of the whole. */
export interface DerValue {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

export const DER = {
  integer: 0x02,
  octets: 0x04,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  /** Context tag 0, constructed. */
  first: 0xa0,
} as const;

const LONG_FORM = 0x80;
const MOST_LENGTH_BYTES = 4;

/** The value at the beginning of some bytes; undefined where there is none, or one of indefinite length. */
export function readDer(bytes: Buffer): DerValue | undefined {
  const tag = bytes[0];
  const first = bytes[1];
  if (tag === undefined || first === undefined || first === LONG_FORM) return undefined;
  const extra = first < LONG_FORM ? 0 : first - LONG_FORM;
  if (extra > MOST_LENGTH_BYTES || bytes.length < 2 + extra) return undefined;
  const length = extra === 0 ? first : bytes.readUIntBE(2, extra);
  const end = 2 + extra + length;
  if (bytes.length < end) return undefined;
  return { tag, content: bytes.subarray(2 + extra, end), whole: bytes.subarray(0, end) };
}

/** The values that another one holds, in order; those that can be read. */
export function partsOf(value: DerValue | undefined): readonly DerValue[] {
  const parts: DerValue[] = [];
  let rest = value?.content ?? Buffer.alloc(0);
  for (let part = readDer(rest); part !== undefined; part = readDer(rest)) {
    parts.push(part);
    rest = rest.subarray(part.whole.length);
  }
  return parts;
}

/** `1.2.840.113549.1.9.4`; empty for what is no object identifier. */
export function oidOf(value: DerValue | undefined): string {
  if (value?.tag !== DER.oid) return '';
  const numbers: number[] = [];
  let current = 0;
  for (const byte of value.content) {
    current = current * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(current);
      current = 0;
    }
  }
  const [first = 0, ...others] = numbers;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...others].join('.');
}
