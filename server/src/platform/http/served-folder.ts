import { extname } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';

export interface ServedFolder {
  readonly folder: string;
  readonly cacheControl: string;
  /** The file that answers addresses without an ending that are no file. */
  readonly page?: string;
}

/** What the build has compressed, best first; the plain file is always there. */
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** No ranges: they would be of the compressed bytes. Folders have no page of their own. */
const PLAIN = { dotfiles: 'ignore', cacheControl: false, acceptRanges: false, index: false } as const;

/**
 * Answers files of a folder, compressed where the build left them so and the browser takes them. Each is looked for when it
 * is asked: a folder may be built anew under a running product. What is not there is the next handler's.
 */
export function serveFolder(served: ServedFolder): RequestHandler {
  return async (request, response, next) => {
    const path = readPath(request);
    if (path === undefined) return next();
    response.vary('Accept-Encoding');
    for (const name of namesOf(path, served)) if (await sends(request, response, served, name)) return;
    next();
  };
}

function readPath({ method, path }: Request): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function namesOf(path: string, { page }: ServedFolder): readonly string[] {
  return page === undefined || extname(path) !== '' ? [path] : [path, page];
}

async function sends(
  request: Request,
  response: Response,
  served: ServedFolder,
  name: string,
): Promise<boolean> {
  const before = new Set(response.getHeaderNames());
  const accepted = ENCODINGS.filter((encoding) => request.acceptsEncodings(encoding.name) !== false);
  for (const encoding of [...accepted, undefined]) {
    if (await sendsFile(response, served, name, encoding)) return true;
    for (const header of response.getHeaderNames()) if (!before.has(header)) response.removeHeader(header);
  }
  return false;
}

/** False when there is no such file. One that vanishes halfway ends the connection, because its length was told. */
function sendsFile(
  response: Response,
  { folder, cacheControl }: ServedFolder,
  name: string,
  encoding: (typeof ENCODINGS)[number] | undefined,
): Promise<boolean> {
  const headers = { 'Cache-Control': cacheControl, ...headersOf(response, name, encoding?.name) };
  const options = { ...PLAIN, root: folder, headers };
  return new Promise((resolve) => {
    response.sendFile(`${name}${encoding?.ending ?? ''}`, options, (error?: Error) => {
      const begun = response.headersSent || response.destroyed;
      if (error !== undefined && begun) response.destroy();
      resolve(error === undefined || begun);
    });
  });
}

/** The type of what is inside, not of the compressed file. */
function headersOf(response: Response, name: string, encoding: string | undefined): object {
  if (encoding === undefined) return {};
  const type = response.type(extname(name)).getHeader('Content-Type');
  response.removeHeader('Content-Type');
  return { 'Content-Encoding': encoding, 'Content-Type': type };
}
