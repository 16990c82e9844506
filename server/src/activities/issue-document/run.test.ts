import { askedKeys, performAs } from '../testing/perform-context';
import { issueDocument } from './activity';

const settings = { template: 'permit', allowUpload: true };
const pdf = {
  id: 'file-1',
  name: 'permesso.pdf',
  size: 1000,
  mime: 'application/pdf',
  sha256: 'a'.repeat(64),
};

describe('issue-document', () => {
  test('offers the upload only where it is allowed', () => {
    expect(askedKeys(issueDocument, { settings })).toEqual(['source', 'file', 'notes']);
    expect(askedKeys(issueDocument, { settings: { template: 'permit' } })).toEqual(['notes']);
  });

  test('from the template, or from what was uploaded', async () => {
    const drawn = await performAs(issueDocument, {
      settings,
      input: { source: 'template', notes: 'Solo di notte' },
    });
    expect(drawn).toEqual({
      ok: true,
      value: { changes: {}, values: { template: 'permit', notes: 'Solo di notte' } },
    });
    const given = await performAs(issueDocument, { settings, input: { source: 'upload', file: [pdf] } });
    expect(given).toMatchObject({ ok: true, value: { values: { uploadedFileId: 'file-1' } } });
  });

  test('an upload without its file is refused; one that is not allowed is dropped', async () => {
    const missing = await performAs(issueDocument, { settings, input: { source: 'upload' } });
    expect(missing).toMatchObject({ ok: false, error: [{ path: 'file' }] });
    const sneaked = await performAs(issueDocument, {
      settings: { template: 'permit' },
      input: { source: 'upload', file: [pdf] },
    });
    expect(sneaked).toEqual({ ok: true, value: { changes: {}, values: { template: 'permit', notes: '' } } });
  });
});
