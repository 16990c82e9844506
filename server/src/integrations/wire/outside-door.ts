import { textAt } from './json';
import type { OutsideCall, OutsideTools } from './outside-call';

const LARGEST_ANSWER = 4 * 1024 * 1024;

export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
}

export interface WireAnswer {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
}

export type WireOutcome =
  | { readonly ok: true; readonly answer: WireAnswer }
  | { readonly ok: false; readonly failure: 'timeout' | 'network' | 'too-large'; readonly reason: string };

/** The one way out to an HTTP system: a deadline over the whole answer, a size limit, no redirects, every call journaled. */
export class OutsideDoor {
  constructor(
    private readonly system: string,
    private readonly tools: OutsideTools,
  ) {}

  /** Never throws: what did not arrive is an outcome of its own. */
  async call(operation: string, request: WireRequest): Promise<WireOutcome> {
    const started = performance.now();
    const outcome = await this.exchange(request);
    this.tools.journal({
      system: this.system,
      operation,
      ...summary(outcome),
      milliseconds: Math.round(performance.now() - started),
    });
    return outcome;
  }

  private async exchange(request: WireRequest): Promise<WireOutcome> {
    try {
      const response = await (this.tools.fetch ?? fetch)(request.url, {
        method: request.method,
        headers: request.headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(request.timeoutMs),
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      const text = await readLimited(response);
      if (text === undefined) return { ok: false, failure: 'too-large', reason: 'the answer is too large' };
      return {
        ok: true,
        answer: { status: response.status, text, location: response.headers.get('location') },
      };
    } catch (error) {
      return failed(error, request.timeoutMs);
    }
  }
}

async function readLimited(response: Response): Promise<string | undefined> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > LARGEST_ANSWER) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function failed(error: unknown, timeoutMs: number): WireOutcome {
  if (textAt(error, 'name') === 'TimeoutError')
    return { ok: false, failure: 'timeout', reason: `no answer within ${timeoutMs} ms` };
  return { ok: false, failure: 'network', reason: 'the system cannot be reached' };
}

function summary(outcome: WireOutcome): Pick<OutsideCall, 'outcome' | 'status'> {
  return outcome.ok
    ? { outcome: 'answered', status: outcome.answer.status }
    : { outcome: outcome.failure, status: null };
}
