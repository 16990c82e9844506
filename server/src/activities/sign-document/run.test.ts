import { performAs, PROOF } from '../testing/perform-context';
import { signDocument } from './activity';

const signed = [
  { id: 'file-1', name: 'permesso.pdf', size: 1000, mime: 'application/pdf', sha256: 'a'.repeat(64) },
];

describe('sign-document', () => {
  test('keeps the file with what was found in its signature', async () => {
    expect(await performAs(signDocument, { input: { signed } })).toEqual({
      ok: true,
      value: { changes: {}, values: { signedFileId: 'file-1', signer: PROOF.signer, proof: PROOF } },
    });
  });

  test('what is wrong with the file is said beside it', async () => {
    const done = await performAs(signDocument, { input: { signed }, signature: 'signature-broken' });
    expect(done).toEqual({ ok: false, error: [{ code: 'signature-broken', path: 'signed' }] });
  });

  test('no file, no signature', async () => {
    expect((await performAs(signDocument)).ok).toBe(false);
  });
});
