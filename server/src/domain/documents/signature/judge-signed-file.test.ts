import { createHash } from 'node:crypto';
import { judgeSignedFile } from './judge-signed-file';
import { createSigner, signPdf } from './testing/sign-pdf';

const AT = new Date('2026-06-09T08:00:00.000Z');
const DOCUMENT = Buffer.from('%PDF-1.7\nPermesso numero 1/2026\n%%EOF\n');
const ISSUED = {
  sha256: createHash('sha256').update(DOCUMENT).digest('hex'),
  size: DOCUMENT.length,
};
const ada = createSigner('Ada Bianchi', new Date('2026-01-01'), new Date('2028-01-01'));
const bo = createSigner('Bo Verdi', new Date('2026-01-01'), new Date('2028-01-01'));

describe('the judgement of a signed file', () => {
  test('the document, signed: who signed, and the digests of both', () => {
    const file = signPdf(DOCUMENT, ada);
    expect(judgeSignedFile(file, ISSUED, AT)).toEqual({
      ok: true,
      value: {
        format: 'PAdES',
        signer: 'Ada Bianchi',
        issuer: 'Ada Bianchi',
        serialNumber: '4D',
        documentSha256: ISSUED.sha256,
        signedSha256: createHash('sha256').update(file).digest('hex'),
        checkedAt: AT.toISOString(),
      },
    });
  });

  test('signed by two, the last one covers what the first one signed', () => {
    const judged = judgeSignedFile(signPdf(signPdf(DOCUMENT, ada), bo), ISSUED, AT);
    expect(judged).toMatchObject({ ok: true, value: { signer: 'Bo Verdi' } });
  });

  test.each<[string, (file: Buffer) => Buffer, string]>([
    ['not signed', () => DOCUMENT, 'signature-missing'],
    [
      'with something added after it',
      (file) => Buffer.concat([file, Buffer.from('\n')]),
      'signature-missing',
    ],
    [
      'signed over another document',
      () => signPdf(Buffer.from('%PDF-1.7\nAltro\n'), ada),
      'signature-of-other-document',
    ],
    [
      'changed before it was signed',
      () => signPdf(changed(DOCUMENT, 12), ada),
      'signature-of-other-document',
    ],
    ['changed after it was signed', (file) => changed(file, DOCUMENT.length + 8), 'signature-broken'],
    [
      'whose signature was touched',
      (file) => changed(file, file.indexOf('/Contents <') + 900),
      'signature-broken',
    ],
    ['whose gap hides words', (file) => hiding(file), 'signature-missing'],
  ])('a file %s is refused', (_what, make, problem) => {
    expect(judgeSignedFile(make(signPdf(DOCUMENT, ada)), ISSUED, AT)).toEqual({ ok: false, error: problem });
  });

  test('a certificate that is over, or not yet in force, is refused', () => {
    const file = signPdf(DOCUMENT, ada);
    for (const at of ['2025-12-31', '2028-01-02'])
      expect(judgeSignedFile(file, ISSUED, new Date(at))).toEqual({
        ok: false,
        error: 'signature-certificate-expired',
      });
  });

  test.each([0, 1, 7, 40, 400])('a CMS cut after %i bytes is refused and breaks nothing', (length) => {
    const file = signPdf(DOCUMENT, ada);
    const from = file.indexOf('/Contents <') + '/Contents <'.length;
    const cut = Buffer.from(file);
    cut.fill('0', from + length * 2, file.indexOf('>', from));
    expect(judgeSignedFile(cut, ISSUED, AT)).toEqual({ ok: false, error: 'signature-broken' });
  });
});

/** One digit or letter made another. */
function changed(file: Buffer, at: number): Buffer {
  const copy = Buffer.from(file);
  copy[at] = copy[at] === 0x61 ? 0x62 : 0x61;
  return copy;
}

function hiding(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  copy.write('(', file.indexOf('/Contents <') + 900);
  return copy;
}
