import { stripMetadata } from './strip-metadata';

const SCAN = Buffer.from([0xff, 0xda, 0x00, 0x08, 1, 1, 0, 0, 0x3f, 0, 0x11, 0x22, 0xff, 0xd9]);
const START = Buffer.from([0xff, 0xd8]);
const JFIF = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'));
const TABLE = segment(0xdb, Buffer.alloc(65, 7));

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Exif with an orientation and, after it, a place. */
function exif(order: 'II' | 'MM', orientation: number): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 12);
  tiff.write(order, 0, 'latin1');
  const write16 = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const write32 = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  write16(42, 2);
  write32(8, 4);
  write16(1, 8);
  write16(0x0112, 10);
  write16(3, 12);
  write32(1, 14);
  write16(orientation, 18);
  return segment(
    0xe1,
    Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 44.4949 11.3426')]),
  );
}

function chunk(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.alloc(4, 9)]);
}

describe('a JPEG', () => {
  test('loses place, description, comment and vendor parts; what draws it stays', () => {
    const told = [
      exif('II', 1),
      segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>')),
      segment(0xed, Buffer.from('Photoshop 3.0\0')),
      segment(0xfe, Buffer.from('taken at home')),
    ];
    const photo = Buffer.concat([START, JFIF, ...told, TABLE, SCAN]);
    expect(stripMetadata(photo, 'image/jpeg')).toEqual(Buffer.concat([START, JFIF, TABLE, SCAN]));
  });

  test.each(['II', 'MM'] as const)('keeps its turn, written %s, and nothing else of the Exif', (order) => {
    const stripped = stripMetadata(Buffer.concat([START, exif(order, 6), TABLE, SCAN]), 'image/jpeg');
    expect(stripped.includes('GPS')).toBe(false);
    expect(stripped.subarray(-SCAN.length)).toEqual(SCAN);
    expect(stripped.includes('Exif')).toBe(true);
    const again = stripMetadata(stripped, 'image/jpeg');
    expect(again).toEqual(stripped);
    expect(stripped).toEqual(stripMetadata(Buffer.concat([START, exif('MM', 6), TABLE, SCAN]), 'image/jpeg'));
  });

  test('with an impossible turn loses that too', () => {
    const photo = Buffer.concat([START, exif('II', 99), TABLE, SCAN]);
    expect(stripMetadata(photo, 'image/jpeg')).toEqual(Buffer.concat([START, TABLE, SCAN]));
  });

  test('in several scans loses a copy that hangs after its end, and keeps its colours', () => {
    const colours = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colours', 'latin1'));
    const copies = segment(0xe2, Buffer.from('MPF\0', 'latin1'));
    const [first, last] = [SCAN.subarray(0, -2), SCAN];
    const kept = Buffer.concat([
      START,
      colours,
      TABLE,
      first,
      Buffer.from([0xff, 0xd0, 5, 0xff, 0]),
      TABLE,
      last,
    ]);
    const photo = Buffer.concat([START, copies, kept.subarray(2), START, exif('II', 1), SCAN]);
    expect(stripMetadata(photo, 'image/jpeg')).toEqual(kept);
  });

  test.each([
    ['cut in the middle of a part', Buffer.concat([START, exif('II', 1)]).subarray(0, 20)],
    ['without a picture', Buffer.concat([START, JFIF])],
    ['with a part of no length', Buffer.concat([START, Buffer.from([0xff, 0xe1, 0, 0]), SCAN])],
  ])('%s is left as it is', (_name, photo) => {
    expect(stripMetadata(photo, 'image/jpeg')).toBe(photo);
  });
});

describe('a PNG', () => {
  const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const drawn = [
    chunk('IHDR', Buffer.alloc(13, 1)),
    chunk('IDAT', Buffer.from([1, 2, 3])),
    chunk('IEND', Buffer.alloc(0)),
  ];

  test('loses what is written about it and what hangs after its end', () => {
    const [head = Buffer.alloc(0), ...rest] = drawn;
    const told = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'].map((type) => chunk(type, Buffer.from('private')));
    const image = Buffer.concat([SIGNATURE, head, ...told, ...rest, Buffer.from('hidden')]);
    expect(stripMetadata(image, 'image/png')).toEqual(Buffer.concat([SIGNATURE, ...drawn]));
  });

  test('without an end is left as it is', () => {
    const image = Buffer.concat([SIGNATURE, ...drawn.slice(0, 2)]);
    expect(stripMetadata(image, 'image/png')).toBe(image);
  });
});

test('a document is not looked into', () => {
  const content = Buffer.from('%PDF-1.7 Exif');
  expect(stripMetadata(content, 'application/pdf')).toBe(content);
});
