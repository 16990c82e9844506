import type { OutsideCall, OutsideTools } from '../../../src/integrations/wire/outside-call';

/** One request and its answer, as they went over the wire. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Headers;
  readonly requestBody: string;
  readonly status: number;
  readonly contentType: string;
  readonly responseBody: string;
}

/** Tools for a provider under test: the real clock, and everything it says and tells. */
export interface WatchedTools extends OutsideTools {
  readonly calls: OutsideCall[];
  readonly exchanges: Exchange[];
}

export function watchedTools(): WatchedTools {
  const calls: OutsideCall[] = [];
  const exchanges: Exchange[] = [];
  return {
    clock: { now: () => new Date() },
    journal: (call) => calls.push(call),
    calls,
    exchanges,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const requestBody = typeof init?.body === 'string' ? init.body : String(init?.body ?? '');
      const response = await fetch(input, init);
      const responseBody = await response.clone().text();
      exchanges.push({
        method: request.method,
        url: request.url,
        requestHeaders: request.headers,
        requestBody,
        status: response.status,
        contentType: response.headers.get('content-type') ?? '',
        responseBody,
      });
      return response;
    },
  };
}
