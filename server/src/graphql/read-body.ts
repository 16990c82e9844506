import type { IncomingMessage } from 'node:http';

const LARGEST_BODY = 2 * 1024 * 1024;
const SLOWEST_BODY_MS = 20_000;

/** A request that is not understood at all, with the status to answer. */
export class RequestRefused extends Error {
  constructor(
    readonly status: 400 | 408 | 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

/** The JSON of a request, at most 2 MiB within 20 s; whatever is not JSON is refused, never thrown through. */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) {
    throw new RequestRefused(415, 'Send application/json');
  }
  const text = (await readBytes(request)).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestRefused(400, 'The body is not JSON');
  }
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY)
    throw new RequestRefused(413, 'The body is too large');
  const chunks: Buffer[] = [];
  let size = 0;
  const tooSlow = setTimeout(
    () => request.destroy(new RequestRefused(408, 'The body came too slowly')),
    SLOWEST_BODY_MS,
  );
  try {
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > LARGEST_BODY) throw new RequestRefused(413, 'The body is too large');
      chunks.push(bytes);
    }
  } finally {
    clearTimeout(tooSlow);
  }
  return Buffer.concat(chunks);
}
