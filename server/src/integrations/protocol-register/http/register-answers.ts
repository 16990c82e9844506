import type {
  RegisterCode,
  RegisterEntry,
  RegisterResult,
  Registration,
} from '../../../ports/outside/protocol-register';
import { at, listAt, numberAt, parseJson, textAt } from '../../wire/json';
import type { WireOutcome } from '../../wire/outside-door';

type Failure = Extract<RegisterResult<never>, { readonly ok: false }>;

/** What became of a try to take a number: only an answer of the register itself tells that it took none. */
export function readNumber(outcome: WireOutcome): RegisterResult<Registration> {
  if (!outcome.ok) return failure('unknown', outcome.reason);
  const { status, text } = outcome.answer;
  if (status === 200 || status === 201) {
    const entry = toEntry(parseJson(text));
    return entry === undefined
      ? failure('unknown', 'an entry without number or time')
      : { ok: true, value: entry };
  }
  if (isUntaken(status)) return failure('unavailable', `status ${status}`);
  if (status >= 500) return failure('unknown', `status ${status}`);
  return failure('refused', `status ${status}`);
}

/** The entry of a reference; of several that ought to be one, the first that was made. */
export function readFound(outcome: WireOutcome, reference: string): RegisterResult<Registration | null> {
  const answer = readOk(outcome);
  if (!answer.ok) return answer;
  if (!Array.isArray(at(answer.value, 'entries'))) return failure('unavailable', 'an answer without entries');
  const entries = listAt(answer.value, 'entries').map(toEntry);
  const own = entries.flatMap((entry) => (entry?.externalReference === reference ? [entry] : []));
  const [first] = own.sort((a, b) => a.year - b.year || a.number - b.number);
  return { ok: true, value: first ?? null };
}

export function readEntryAnswer(outcome: WireOutcome): RegisterResult<RegisterEntry | null> {
  if (outcome.ok && outcome.answer.status === 404) return { ok: true, value: null };
  const answer = readOk(outcome);
  if (!answer.ok) return answer;
  const entry = toEntry(answer.value);
  return entry === undefined
    ? failure('unavailable', 'an entry without number or time')
    : { ok: true, value: entry };
}

/** A change that may be made again without harm: a lost answer is no reason to search. */
export function readChange(outcome: WireOutcome): RegisterResult<null> {
  const answer = readOk(outcome);
  return answer.ok ? { ok: true, value: null } : answer;
}

export function readCodes(outcome: WireOutcome, key: string): RegisterResult<readonly RegisterCode[]> {
  const answer = readOk(outcome);
  if (!answer.ok) return answer;
  const codes = listAt(answer.value, key).flatMap((each) => {
    const [code, name] = [textAt(each, 'code'), textAt(each, 'name')];
    return code === null || name === null ? [] : [{ code, name }];
  });
  return { ok: true, value: codes };
}

function readOk(outcome: WireOutcome): RegisterResult<unknown> {
  if (!outcome.ok) return failure('unavailable', outcome.reason);
  const { status, text } = outcome.answer;
  if (status === 200 || status === 201 || status === 204) return { ok: true, value: parseJson(text) };
  return failure(isUntaken(status) || status >= 500 ? 'unavailable' : 'refused', `status ${status}`);
}

/** 401 is a wrong key, 429 too many requests, 503 comes before anything is read: all to be tried again. */
function isUntaken(status: number): boolean {
  return [401, 403, 429, 503].includes(status);
}

function failure(kind: Failure['kind'], reason: string): Failure {
  return { ok: false, kind, reason };
}

function toEntry(body: unknown): RegisterEntry | undefined {
  const [year, number] = [numberAt(body, 'year'), numberAt(body, 'number')];
  const registeredAt = Date.parse(textAt(body, 'registeredAt') ?? '');
  if (year === null || number === null || Number.isNaN(registeredAt)) return undefined;
  if (!Number.isSafeInteger(year) || !Number.isSafeInteger(number) || number < 1) return undefined;
  return {
    year,
    number,
    registeredAt: new Date(registeredAt).toISOString(),
    signature: textAt(body, 'signature') ?? '',
    subject: textAt(body, 'subject') ?? '',
    externalReference: textAt(body, 'reference') ?? '',
    cancelled: toCancelled(body),
  };
}

function toCancelled(body: unknown): RegisterEntry['cancelled'] {
  const when = textAt(body, 'cancelled', 'at');
  if (when === null) return null;
  return {
    reason: textAt(body, 'cancelled', 'reason') ?? '',
    author: textAt(body, 'cancelled', 'author') ?? '',
    at: when,
  };
}
