import { performAs } from '../testing/perform-context';
import { uploadDocument } from './activity';

const files = [
  {
    id: '0190a000-0000-7000-8000-00000000000f',
    name: 'verbale.pdf',
    size: 9,
    mime: 'application/pdf',
    sha256: 'a'.repeat(64),
  },
];

describe('upload-document', () => {
  test('keeps the files with what they are', async () => {
    const done = await performAs(uploadDocument, { input: { subject: 'Verbale', files } });
    expect(done).toMatchObject({
      ok: true,
      value: { values: { subject: 'Verbale', files: [{ name: 'verbale.pdf' }] } },
    });
  });

  test('neither without a file nor without a word', async () => {
    expect((await performAs(uploadDocument, { input: { subject: 'Verbale' } })).ok).toBe(false);
    expect((await performAs(uploadDocument, { input: { files } })).ok).toBe(false);
  });
});
