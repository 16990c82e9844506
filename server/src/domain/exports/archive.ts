import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** One file of an archive; its content is asked for when its turn comes, so that one at a time is in memory. */
export interface ArchiveEntry {
  readonly path: string;
  readonly at: Date;
  readonly size: number;
  readonly open: () => Promise<Uint8Array>;
}

/** A ZIP that is written while it is read. A content that cannot be read breaks it off: half a file is none. */
export function archive(entries: readonly ArchiveEntry[]): NodeJS.ReadableStream {
  const zip = new ZipFile();
  const content = new PassThrough();
  zip.outputStream.pipe(content);
  zip.on('error', (error: Error) => content.destroy(error));
  for (const { path, at, size, open } of entries) {
    zip.addReadStreamLazy(path, { mtime: at, size }, (done) => {
      open().then(
        (bytes) => done(null, Readable.from([Buffer.from(bytes)])),
        (error: unknown) => {
          const reason = error instanceof Error ? error : new Error(String(error));
          content.destroy(reason);
          done(reason, Readable.from([]));
        },
      );
    });
  }
  zip.end();
  return content;
}
