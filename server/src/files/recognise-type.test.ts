import { recogniseType } from './recognise-type';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

const PDF = bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const PNG = bytes(
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d],
  'IHDR',
  Array.from({ length: 30 }, () => 0),
);
const JPEG = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 0x10],
  'JFIF',
  Array.from({ length: 30 }, () => 0),
);
const EXE = bytes(
  'MZ',
  Array.from({ length: 200 }, () => 0x90),
);

describe('recogniseType', () => {
  it.each([
    ['a.pdf', PDF, 'application/pdf'],
    ['a.png', PNG, 'image/png'],
    ['a.JPG', JPEG, 'image/jpeg'],
    ['a.csv', Buffer.from('nome;città\nAnna;Forlì\n'), 'text/csv'],
    ['a.txt', Buffer.from('ciao\r\n'), 'text/plain'],
    ['a.xml', Buffer.from('<?xml version="1.0"?><a/>'), 'application/xml'],
  ])('given %s with what it should hold, then it is taken', async (name, content, mime) => {
    expect(await recogniseType(content, name)).toEqual({ ok: true, value: mime });
  });

  it.each([
    ['an empty file', 'a.pdf', Buffer.alloc(0), 'empty'],
    ['a program named as a document', 'a.pdf', EXE, 'type-mismatch'],
    ['a program', 'a.exe', EXE, 'unknown-type'],
    ['an image named as a document', 'a.pdf', PNG, 'type-mismatch'],
    ['a document without extension', 'a', PDF, 'type-mismatch'],
    ['a web page', 'a.html', Buffer.from('<html></html>'), 'unknown-type'],
    [
      'a web page named as an image',
      'a.png',
      Buffer.from('<html><script>alert(1)</script>'),
      'type-mismatch',
    ],
    ['text that is no text', 'a.txt', bytes([0xff, 0xfe, 0, 1]), 'type-mismatch'],
    ['text with control characters', 'a.csv', Buffer.from('a\u0000b'), 'type-mismatch'],
    [
      'a script before the document',
      'a.pdf',
      Buffer.concat([Buffer.from('<script>1</script>'), PDF]),
      'type-mismatch',
    ],
    [
      'a document with code inside',
      'a.pdf',
      Buffer.concat([PDF, Buffer.from('<< /JavaScript (app.alert(1)) >>')]),
      'active-content',
    ],
    [
      'a page inside an image',
      'a.jpg',
      Buffer.concat([JPEG, Buffer.from('<script>alert(1)</script>')]),
      'active-content',
    ],
    [
      'an archive hanging on an image',
      'a.png',
      Buffer.concat([
        PNG,
        bytes(
          'PK',
          [5, 6],
          Array.from({ length: 18 }, () => 0),
        ),
      ]),
      'active-content',
    ],
    ['markup named as text', 'a.txt', Buffer.from('<html><body>x'), 'active-content'],
    ['a signature that is none', 'a.p7m', Buffer.from('not asn.1'), 'type-mismatch'],
  ])('given %s, then it is refused', async (_what, name, content, problem) => {
    expect(await recogniseType(content, name)).toEqual({ ok: false, error: problem });
  });
});
