import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** One file of an archive; its content is asked for when its turn comes, so that one at a time is in memory. */
export interface ArchiveEntry {
  readonly path: string;
  readonly at: Date;
  /** Unknown for what is made while it is written. */
  readonly size?: number;
  readonly open: () => Promise<Uint8Array | Readable>;
}

/**
 * A ZIP that is written while it is read. A content that cannot be read breaks it off: half a file is none. Where the reader
 * goes away, what was being read is closed.
 */
export function archive(entries: readonly ArchiveEntry[]): NodeJS.ReadableStream {
  const zip = new ZipFile();
  const content = new PassThrough();
  let current: Readable | undefined;
  zip.outputStream.pipe(content);
  zip.on('error', (error: Error) => content.destroy(error));
  content.once('close', () => current?.destroy());
  for (const { path, at, size, open } of entries) {
    zip.addReadStreamLazy(path, { mtime: at, ...(size === undefined ? {} : { size }) }, (done) => {
      open().then(
        (opened) => {
          current = opened instanceof Readable ? opened : Readable.from([Buffer.from(opened)]);
          current.once('error', (error) => content.destroy(error));
          done(null, current);
        },
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
