import type { AccessGrant, AccessList, AccessListAnswer } from '../../../ports/outside/access-list';
import { parseJson, textAt } from '../../wire/json';
import type { OutsideTools } from '../../wire/outside-call';
import { OutsideDoor, type WireAnswer } from '../../wire/outside-door';
import type { GatesSettings } from './gates.settings';

/** The gate system did not take the request: network, 429, 5xx or a wrong key. Worth trying again. */
export class GatesUnreachable extends Error {
  constructor(reason: string) {
    super(`Gate system: ${reason}`);
    this.name = 'GatesUnreachable';
  }
}

/** Grants by permit number over REST; PUT is idempotent, in force only once the gates acknowledged. */
export class GatesAccessList implements AccessList {
  private readonly door: OutsideDoor;

  constructor(
    private readonly settings: GatesSettings,
    tools: OutsideTools,
  ) {
    this.door = new OutsideDoor('gates', tools);
  }

  async grant(grant: AccessGrant): Promise<AccessListAnswer> {
    const { reference, plates, zone, validFrom, validTo } = grant;
    return readGrant(await this.send('PUT', reference, JSON.stringify({ plates, zone, validFrom, validTo })));
  }

  async status(reference: string): Promise<AccessListAnswer | { readonly kind: 'unknown' }> {
    const answer = await this.send('GET', reference);
    if (answer.status === 404 || stateOf(answer) === 'revoked') return { kind: 'unknown' };
    return readGrant(answer);
  }

  /** A grant the gates never had, or have already removed, is removed: nothing opens for it. */
  async revoke(reference: string): Promise<AccessListAnswer> {
    const answer = await this.send('DELETE', reference);
    if (answer.status === 404) return { kind: 'acknowledged', receipt: 'none' };
    if (stateOf(answer) === 'revoked') return acknowledged(answer);
    return readGrant(answer);
  }

  private async send(
    method: 'GET' | 'PUT' | 'DELETE',
    reference: string,
    body?: string,
  ): Promise<WireAnswer> {
    const outcome = await this.door.call(method.toLowerCase(), {
      method,
      url: `${this.settings.url}/grants/${encodeURIComponent(reference)}`,
      headers: {
        Accept: 'application/json',
        'X-Api-Key': this.settings.apiKey,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body }),
      timeoutMs: this.settings.timeoutMs,
    });
    if (!outcome.ok) throw new GatesUnreachable(outcome.reason);
    const { status } = outcome.answer;
    if (status === 429 || status >= 500 || status === 401) throw new GatesUnreachable(`status ${status}`);
    return outcome.answer;
  }
}

function readGrant(answer: WireAnswer): AccessListAnswer {
  const state = stateOf(answer);
  if (answer.status === 202 || state === 'accepted') return { kind: 'accepted' };
  if (answer.status === 200 && state === 'in-force') return acknowledged(answer);
  const reason = textAt(parseJson(answer.text), 'reason') ?? `status ${answer.status}`;
  return { kind: 'refused', reason };
}

function acknowledged(answer: WireAnswer): AccessListAnswer {
  const receipt = textAt(parseJson(answer.text), 'receipt');
  if (receipt === null) throw new GatesUnreachable('an acknowledgement without its receipt');
  return { kind: 'acknowledged', receipt };
}

function stateOf(answer: WireAnswer): string | null {
  return textAt(parseJson(answer.text), 'state');
}
