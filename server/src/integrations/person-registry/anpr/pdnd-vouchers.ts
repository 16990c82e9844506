import { randomUUID } from 'node:crypto';
import { numberAt, parseJson, textAt } from '../../wire/json';
import type { OutsideTools } from '../../wire/outside-call';
import { OutsideDoor, type WireOutcome } from '../../wire/outside-door';
import { signRs256 } from '../../wire/signing-key';
import type { PdndSettings } from './anpr.settings';

const ATTEMPTS = 3;
const SKEW_SECONDS = 30;
const ASSERTION_SECONDS = 120;

export type VoucherAnswer =
  { readonly ok: true; readonly token: string } | { readonly ok: false; readonly reason: string };

/** Access tokens of PDND. One without an audit digest is kept until it nearly expires; one with a digest serves one call. */
export class PdndVouchers {
  private readonly door: OutsideDoor;
  private readonly kept = new Map<string, { readonly token: string; readonly expiresAt: number }>();

  constructor(
    private readonly settings: PdndSettings,
    private readonly tools: OutsideTools,
  ) {
    this.door = new OutsideDoor('pdnd', tools);
  }

  /** `digest`: hexadecimal SHA-256 of the tracking evidence that will go with the call (AUDIT_REST_02). */
  async get(purposeId: string, digest: string | null): Promise<VoucherAnswer> {
    const kept = this.kept.get(purposeId);
    if (digest === null && kept !== undefined && kept.expiresAt > this.seconds())
      return { ok: true, token: kept.token };
    let last: VoucherAnswer = { ok: false, reason: 'voucher: not asked' };
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const outcome = await this.ask(purposeId, digest);
      last = this.read(outcome, purposeId, digest);
      if (last.ok || !isWorthRepeating(outcome)) return last;
    }
    return last;
  }

  private async ask(purposeId: string, digest: string | null): Promise<WireOutcome> {
    return this.door.call('token', {
      method: 'POST',
      url: this.settings.tokenUrl,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body: new URLSearchParams({
        client_id: this.settings.clientId,
        client_assertion: await this.assertion(purposeId, digest),
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        grant_type: 'client_credentials',
      }).toString(),
      timeoutMs: this.settings.timeoutMs,
    });
  }

  private async assertion(purposeId: string, digest: string | null): Promise<string> {
    const { clientId, assertionAudience, key } = this.settings;
    const iat = this.seconds();
    return signRs256(key, {
      iss: clientId,
      sub: clientId,
      aud: assertionAudience,
      jti: randomUUID(),
      iat,
      exp: iat + ASSERTION_SECONDS,
      purposeId,
      ...(digest === null ? {} : { digest: { alg: 'SHA256', value: digest } }),
    });
  }

  private read(outcome: WireOutcome, purposeId: string, digest: string | null): VoucherAnswer {
    if (!outcome.ok) return { ok: false, reason: `voucher: ${outcome.reason}` };
    const body = parseJson(outcome.answer.text);
    const token = textAt(body, 'access_token');
    if (outcome.answer.status !== 200 || token === null) {
      return {
        ok: false,
        reason: `voucher: status ${outcome.answer.status} ${textAt(body, 'title') ?? ''}`.trim(),
      };
    }
    const lifetime = numberAt(body, 'expires_in') ?? 0;
    if (digest === null)
      this.kept.set(purposeId, { token, expiresAt: this.seconds() + lifetime - SKEW_SECONDS });
    return { ok: true, token };
  }

  private seconds(): number {
    return Math.floor(this.tools.clock.now().getTime() / 1000);
  }
}

function isWorthRepeating(outcome: WireOutcome): boolean {
  return outcome.ok ? outcome.answer.status >= 500 : outcome.failure !== 'too-large';
}
