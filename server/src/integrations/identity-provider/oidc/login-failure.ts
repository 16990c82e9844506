import type { LoginFailure, LoginOutcome } from '../../../ports/outside/identity-provider';
import { numberAt, textAt } from '../../wire/json';

const MOMENTARY: ReadonlySet<string> = new Set(['temporarily_unavailable', 'server_error']);

/** SPID's numbered errors, which brokers hand on inside `error_description` (INTEGRATIONS 1.4). */
const SPID_ERRORS: Readonly<Record<string, LoginFailure>> = {
  '19': 'denied',
  '20': 'level-too-low',
  '21': 'expired',
  '22': 'denied',
  '23': 'denied',
  '25': 'cancelled',
  '30': 'denied',
};

/** Names what went wrong while the answer of a provider was judged; `detail` is for the log, never for the person. */
export function failedLogin(error: unknown): LoginOutcome & { readonly ok: false } {
  const code = textAt(error, 'error');
  const name = textAt(error, 'name') ?? 'Error';
  if (code !== null) return failure(refusal(error, code), `${name} ${code}`);
  const label = [name, textAt(error, 'code'), textAt(error, 'cause', 'code')]
    .filter((each) => each !== null)
    .join(' ');
  return failure(isOutage(error) ? 'provider-unavailable' : timestampFailure(error), label);
}

export function failure(code: LoginFailure, detail: string): LoginOutcome & { readonly ok: false } {
  return { ok: false, failure: code, detail };
}

/** True for what passes by itself: no connection, a deadline, an answer of 429 or 5xx. */
export function isOutage(error: unknown): boolean {
  const code = textAt(error, 'code');
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT') return true;
  const names = [textAt(error, 'name'), textAt(error, 'cause', 'name')];
  if (names.includes('TimeoutError') || names.includes('AbortError') || names.includes('TypeError'))
    return true;
  return statusIsOutage(numberAt(error, 'status') ?? numberAt(error, 'cause', 'status') ?? 0);
}

function refusal(error: unknown, code: string): LoginFailure {
  const status = numberAt(error, 'status') ?? 0;
  if (MOMENTARY.has(code) || statusIsOutage(status)) return 'provider-unavailable';
  if (code === 'invalid_grant') return 'expired';
  if (code === 'unmet_authentication_requirements') return 'level-too-low';
  if (code !== 'access_denied' && code !== 'login_required' && code !== 'interaction_required')
    return 'invalid-response';
  const description = textAt(error, 'error_description') ?? '';
  const numbered = /ErrorCode\s*nr\s*(\d+)/i.exec(description)?.[1];
  if (numbered !== undefined) return SPID_ERRORS[numbered] ?? 'denied';
  return /cancel|annull|abort/i.test(description) ? 'cancelled' : 'denied';
}

function timestampFailure(error: unknown): LoginFailure {
  return textAt(error, 'code') === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED' ? 'expired' : 'invalid-response';
}

function statusIsOutage(status: number): boolean {
  return status === 429 || status >= 500;
}
