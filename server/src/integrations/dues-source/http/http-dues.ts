import type { Due, DueClaim, DuesAnswer, DuesSource } from '../../../ports/outside/dues-source';
import { at, parseJson, textAt } from '../../wire/json';
import type { OutsideTools } from '../../wire/outside-call';
import { OutsideDoor, type WireAnswer } from '../../wire/outside-door';
import type { HttpDuesSettings } from './http-dues.settings';
import { readDue } from './read-due';

/** Taxes and fines over HTTP with JSON. Fiscal codes go in bodies, never in addresses; PUT and DELETE may be repeated. */
export class HttpDues implements DuesSource {
  private readonly door: OutsideDoor;

  constructor(
    private readonly settings: HttpDuesSettings,
    tools: OutsideTools,
  ) {
    this.door = new OutsideDoor('dues', tools);
  }

  async own(list: string, fiscalCode: string, on: string): Promise<DuesAnswer<readonly Due[]>> {
    const path = `/lists/${encodeURIComponent(list)}/search`;
    const answer = await this.call('own', 'POST', path, { fiscalCode, on });
    if (!('status' in answer)) return answer;
    if (answer.status !== 200) return refusal(answer);
    const found = at(parseJson(answer.text), 'dues');
    if (!Array.isArray(found)) return senseless();
    const dues = found.map(readDue);
    const whole = dues.filter((due) => due !== undefined);
    return whole.length === dues.length ? { ok: true, value: whole } : senseless();
  }

  async find(list: string, code: string, on: string): Promise<DuesAnswer<Due | null>> {
    const answer = await this.call('find', 'GET', `${duePath(list, code)}?on=${on}`);
    if (!('status' in answer)) return answer;
    if (answer.status === 404) return { ok: true, value: null };
    if (answer.status !== 200) return refusal(answer);
    const due = readDue(parseJson(answer.text));
    return due === undefined || due.code !== code ? senseless() : { ok: true, value: due };
  }

  async hold(claim: DueClaim, on: string): Promise<DuesAnswer<null>> {
    return this.change('hold', 'PUT', `${duePath(claim.list, claim.code)}/hold`, {
      reference: claim.reference,
      amount: claim.amount,
      on,
    });
  }

  async release({ list, code, reference }: DueClaim): Promise<DuesAnswer<null>> {
    const path = `${duePath(list, code)}/hold?reference=${encodeURIComponent(reference)}`;
    const answer = await this.change('release', 'DELETE', path);
    return !answer.ok && answer.reason === 'status 404' ? { ok: true, value: null } : answer;
  }

  async settle({ list, code, reference, amount }: DueClaim, paidOn: string): Promise<DuesAnswer<null>> {
    return this.change('settle', 'PUT', `${duePath(list, code)}/payment`, { reference, amount, paidOn });
  }

  private async change(
    operation: string,
    method: 'PUT' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<DuesAnswer<null>> {
    const answer = await this.call(operation, method, path, body);
    if (!('status' in answer)) return answer;
    return answer.status === 200 || answer.status === 204 ? { ok: true, value: null } : refusal(answer);
  }

  private async call(
    operation: string,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<WireAnswer | Unavailable> {
    const outcome = await this.door.call(operation, {
      method,
      url: `${this.settings.url}${path}`,
      headers: {
        Accept: 'application/json',
        'X-Api-Key': this.settings.apiKey,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      timeoutMs: this.settings.timeoutMs,
    });
    if (!outcome.ok) return unavailable(outcome.reason);
    const { status } = outcome.answer;
    return status === 429 || status >= 500 || status === 401
      ? unavailable(`status ${status}`)
      : outcome.answer;
  }
}

interface Unavailable {
  readonly ok: false;
  readonly kind: 'unavailable';
  readonly reason: string;
}

function duePath(list: string, code: string): string {
  return `/lists/${encodeURIComponent(list)}/dues/${encodeURIComponent(code)}`;
}

function unavailable(reason: string): Unavailable {
  return { ok: false, kind: 'unavailable', reason };
}

function senseless(): Unavailable {
  return unavailable('an answer that makes no sense');
}

/** 409 says in `reason` why it cannot be: `paid`, `held`, `closed`, `amount`. */
function refusal({ status, text }: WireAnswer) {
  const reason = textAt(parseJson(text), 'reason') ?? `status ${status}`;
  return { ok: false, kind: 'refused', reason: status === 404 ? 'status 404' : reason } as const;
}
