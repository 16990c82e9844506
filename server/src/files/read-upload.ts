import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { fail, ok, type Result } from '@istanze/shared';

export type UploadProblem = 'no-file' | 'too-large' | 'interrupted' | 'malformed';

export interface Upload {
  readonly name: string;
  readonly content: Buffer;
  readonly sha256: string;
}

/** Reads the one file of a multipart request as it streams in and stops at the limit; the rest of what was sent is thrown away. */
export function readUpload(
  request: IncomingMessage,
  limitBytes: number,
): Promise<Result<Upload, UploadProblem>> {
  return new Promise((resolve) => {
    const reader = openReader(request, limitBytes);
    if (reader === undefined) return resolve(fail('malformed'));
    let read: Result<Upload, UploadProblem> = fail('no-file');
    const end = (result: Result<Upload, UploadProblem>): void => {
      request.unpipe(reader);
      request.resume();
      resolve(result);
    };
    reader.on('file', (_field, stream, info) => {
      const chunks: Buffer[] = [];
      const hash = createHash('sha256');
      stream.on('data', (chunk: Buffer) => {
        hash.update(chunk);
        chunks.push(chunk);
      });
      stream.on('limit', () => end(fail('too-large')));
      stream.on('close', () => {
        read = ok({ name: info.filename, content: Buffer.concat(chunks), sha256: hash.digest('hex') });
      });
    });
    reader.on('filesLimit', () => end(fail('malformed')));
    reader.on('error', () => end(fail(request.readableAborted ? 'interrupted' : 'malformed')));
    reader.on('close', () => end(read));
    request.on('aborted', () => end(fail('interrupted')));
    request.pipe(reader);
  });
}

function openReader(request: IncomingMessage, limitBytes: number): busboy.Busboy | undefined {
  try {
    const limits = { files: 1, fields: 8, fieldSize: 1024, parts: 10, headerPairs: 50, fileSize: limitBytes };
    return busboy({ headers: request.headers, limits, defParamCharset: 'utf8' });
  } catch {
    return undefined;
  }
}
