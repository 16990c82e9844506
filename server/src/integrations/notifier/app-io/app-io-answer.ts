import type {
  AppMessageState,
  AppReader,
  AppSending,
  AppUnavailable,
} from '../../../ports/outside/citizen-app';
import { at, parseJson, textAt } from '../../wire/json';
import type { WireOutcome } from '../../wire/outside-door';

/** What a look at a profile tells. */
export function readReader(outcome: WireOutcome): AppReader {
  if (!outcome.ok) return unavailable(outcome.reason);
  const { status, text } = outcome.answer;
  if (status === 404) return { kind: 'not-registered' };
  if (status !== 200) return unavailable(`status ${status}`);
  const allowed = at(parseJson(text), 'sender_allowed');
  if (allowed === true) return { kind: 'reachable' };
  return allowed === false ? { kind: 'opted-out' } : unavailable('an answer without sender_allowed');
}

/** What became of a message: only an answer of App IO itself tells that it was not taken. */
export function readSending(outcome: WireOutcome): AppSending {
  if (!outcome.ok) return { kind: 'unknown', reason: outcome.reason };
  const { answer } = outcome;
  if (answer.status === 201) {
    const id = textAt(parseJson(answer.text), 'id');
    return id === null ? { kind: 'unknown', reason: 'an answer without id' } : { kind: 'taken', id };
  }
  if (isUntaken(answer.status)) return unavailable(`status ${answer.status}`);
  if (answer.status >= 500) return { kind: 'unknown', reason: `status ${answer.status}` };
  return { kind: 'refused', reason: `status ${answer.status}` };
}

/** How a message stands. */
export function readState(outcome: WireOutcome): AppMessageState {
  if (!outcome.ok) return unavailable(outcome.reason);
  const { status, text } = outcome.answer;
  if (status === 404) return { kind: 'not-known' };
  if (status !== 200) return unavailable(`status ${status}`);
  const state = textAt(parseJson(text), 'status');
  if (state === 'PROCESSED') return { kind: 'delivered' };
  return state === 'REJECTED' || state === 'FAILED' ? { kind: 'rejected' } : { kind: 'on-its-way' };
}

/** 401 is a wrong key, 429 too many requests, 500 is documented as "cannot be delivered", 503 comes before the message is read. */
function isUntaken(status: number): boolean {
  return [401, 429, 500, 503].includes(status);
}

function unavailable(reason: string): AppUnavailable {
  return { kind: 'unavailable', reason };
}
