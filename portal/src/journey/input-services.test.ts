import { readUploadAnswer } from './input-services';

const file = { name: 'contratto.pdf', size: 12, type: 'application/pdf' };

describe('what the server answers to an upload', () => {
  it('is the file as it was stored, under the name it was given there', () => {
    const text = JSON.stringify({
      id: 'f1',
      sha256: 'ab',
      status: 'clean',
      name: 'contratto_.pdf',
      size: 12,
    });
    expect(readUploadAnswer(201, text, file)).toEqual({
      id: 'f1',
      sha256: 'ab',
      status: 'clean',
      name: 'contratto_.pdf',
      size: 12,
      mime: 'application/pdf',
    });
  });

  it('is a refusal of the content, which trying again does not mend', () => {
    expect(readUploadAnswer(415, '{"code":"type-mismatch"}', file)).toMatchObject({ status: 'refused' });
  });

  it.each([401, 429, 500, 503])('is nothing to keep when the server answers %s: try again', (status) => {
    expect(readUploadAnswer(status, '{}', file)).toBeUndefined();
  });
});
