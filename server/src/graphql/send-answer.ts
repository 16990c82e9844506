import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export interface Answer {
  readonly status: number;
  /** What every answer carries: names and values in turn. */
  readonly always: readonly string[];
  readonly headers: Iterable<readonly [string, string]>;
  readonly text: string;
}

/** Smaller ones fit into a few packets: compressing them costs more than it saves. */
const WORTH_COMPRESSING = 4096;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Writes an answer; a larger one compressed, as the client takes it. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, always, headers, text }: Answer,
): Promise<void> {
  const encoding = text.length < WORTH_COMPRESSING ? undefined : encodingOf(request);
  const body = await compress(text, encoding);
  const own = [...headers].flat();
  response.writeHead(status, [
    ...always,
    ...(own.includes('cache-control') ? [] : ['cache-control', 'no-store']),
    ...own,
    ...['vary', 'Accept-Encoding'],
    ...(encoding === undefined ? [] : ['content-encoding', encoding]),
    ...['content-length', String(Buffer.byteLength(body))],
  ]);
  response.end(body);
}

type Encoding = 'br' | 'gzip';

/** Named, and not with a quality of zero. */
const TAKES: readonly (readonly [Encoding, RegExp])[] = [
  ['br', /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/],
  ['gzip', /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/],
];

function encodingOf({ headers }: IncomingMessage): Encoding | undefined {
  const accepted = headers['accept-encoding'];
  return accepted === undefined ? undefined : TAKES.find(([, named]) => named.test(accepted))?.[0];
}

async function compress(text: string, encoding: Encoding | undefined): Promise<string | Buffer> {
  switch (encoding) {
    case 'br':
      return brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
    case 'gzip':
      return zip(text);
    default:
      return text;
  }
}
