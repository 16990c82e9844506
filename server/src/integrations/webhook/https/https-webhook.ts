import { createHmac } from 'node:crypto';
import type { LookupAddress } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import type { RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Webhook, WebhookAnswer, WebhookCall } from '../../../ports/outside/webhook';
import type { OutsideTools } from '../../wire/outside-call';
import { INTERNET, type Network } from './network';
import type { WebhookSettings } from './webhook.settings';

const AGAIN: ReadonlySet<number> = new Set([408, 425, 429]);

class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/**
 * Calls HTTPS addresses whose host the municipality allowed. The body is signed: `X-Istanze-Signature: t=<seconds>,
 * v1=<hex HMAC-SHA256 of "<seconds>.<body>">`. Redirects are not followed, and the address that was judged is the one connected to.
 */
export class HttpsWebhook implements Webhook {
  constructor(
    private readonly settings: WebhookSettings,
    private readonly tools: Pick<OutsideTools, 'clock' | 'journal'>,
    private readonly network: Network = INTERNET,
  ) {}

  async call(call: WebhookCall): Promise<WebhookAnswer> {
    if (!this.isAllowed(call.url)) return { kind: 'forbidden' };
    const started = performance.now();
    const answer = await this.post(call).catch((error: unknown): WebhookAnswer =>
      error instanceof PrivateAddressError ? { kind: 'forbidden' } : { kind: 'unavailable' },
    );
    const status = 'status' in answer ? answer.status : null;
    this.tools.journal({
      system: 'webhook',
      operation: 'call',
      outcome: status === null ? 'network' : 'answered',
      status,
      milliseconds: Math.round(performance.now() - started),
    });
    return answer;
  }

  private isAllowed(address: string): boolean {
    const url = URL.parse(address);
    if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
    return this.settings.hosts.includes(url.hostname.toLowerCase());
  }

  private async post(call: WebhookCall): Promise<WebhookAnswer> {
    const response = await this.send(call);
    const status = response.statusCode ?? 0;
    response.destroy();
    if (status >= 200 && status < 300) return { kind: 'delivered', status };
    return status >= 500 || AGAIN.has(status) ? { kind: 'unavailable' } : { kind: 'refused', status };
  }

  private send({ url, key, body }: WebhookCall): Promise<IncomingMessage> {
    const options: RequestOptions = {
      method: 'POST',
      lookup: this.publicLookup(),
      signal: AbortSignal.timeout(this.settings.timeoutMs),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'idempotency-key': key,
        'x-istanze-signature': this.sign(body),
      },
    };
    return new Promise((answered, failed) => {
      this.network.request(url, options, answered).on('error', failed).end(body);
    });
  }

  private sign(body: string): string {
    const seconds = Math.floor(this.tools.clock.now().getTime() / 1000);
    const digest = createHmac('sha256', this.settings.secret).update(`${seconds}.${body}`).digest('hex');
    return `t=${seconds},v1=${digest}`;
  }

  private publicLookup(): LookupFunction {
    return (host, { all }, done) => {
      this.publicAddresses(host).then(
        (addresses) => {
          const [first] = addresses;
          if (all === true) done(null, [...addresses]);
          else done(null, first?.address ?? '', first?.family);
        },
        (error: unknown) => done(error instanceof Error ? error : new Error('unresolved'), '', 0),
      );
    };
  }

  /** One private address among those of a name is enough to call none of them. */
  private async publicAddresses(host: string): Promise<readonly LookupAddress[]> {
    const addresses = await this.network.resolve(host);
    if (addresses.length === 0 || addresses.some(({ address }) => this.network.isPrivate(address)))
      throw new PrivateAddressError(host);
    return addresses;
  }
}
