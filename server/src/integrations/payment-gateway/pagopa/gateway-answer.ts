import type { GatewayResult } from '../../../ports/outside/payment-gateway';
import { parseJson, textAt } from '../../wire/json';
import type { WireAnswer } from '../../wire/outside-door';

export type Failure = Extract<GatewayResult<never>, { ok: false }>;

export function unavailable(reason: string): Failure {
  return { ok: false, kind: 'unavailable', reason };
}

export function refused(reason: string, evidence?: string): Failure {
  return { ok: false, kind: 'refused', reason, ...(evidence === undefined ? {} : { evidence }) };
}

/** What an answer of pagoPA that is no success means: 429 and 5xx pass by themselves, the rest does not. */
export function failureOf(answer: WireAnswer): Failure {
  const detail = textAt(parseJson(answer.text), 'detail') ?? textAt(parseJson(answer.text), 'title') ?? '';
  const reason = `status ${answer.status} ${detail}`.trim();
  return answer.status === 429 || answer.status >= 500 ? unavailable(reason) : refused(reason);
}
