import { parseUploaded, readUploadAnswer } from './upload';

const file = new File(['x'], 'contratto.pdf', { type: 'application/pdf' });

describe('the answer to an upload', () => {
  it('is read with what the server says of the file', () => {
    const answer = {
      id: 'f1',
      sha256: 'abc',
      name: 'c.pdf',
      size: 9,
      mime: 'application/pdf',
      status: 'clean',
    };
    expect(parseUploaded(JSON.stringify(answer), file)).toEqual(answer);
  });

  it('falls back on the file itself, and never calls clean what nobody scanned', () => {
    expect(parseUploaded('{"id":"f1"}', file)).toMatchObject({
      name: 'contratto.pdf',
      size: 1,
      status: 'unscanned',
    });
  });

  it('tells a content that is not taken from an upload to try again', () => {
    expect(readUploadAnswer(415, '{"code":"type-mismatch"}', file)).toMatchObject({ status: 'refused' });
    expect(readUploadAnswer(503, '{}', file)).toBeUndefined();
  });

  it('is refused when it is not what was agreed', () => {
    expect(parseUploaded('<html>', file)).toBeUndefined();
    expect(parseUploaded('{"error":"too-large"}', file)).toBeUndefined();
  });
});
