import {
  type Answers,
  type CompiledForm,
  duesIn,
  type HeldDue,
  isJsonObject,
  type Issue,
  type Json,
  mapValuesOf,
} from '@istanze/shared';
import type { DebtPositions } from '../../ports/inside/debt-positions';

export type KnownDues = Awaited<ReturnType<DebtPositions['duesAsOf']>>;

/** Thrown inside a transaction: it is left before the source of the dues is asked. */
class DuesToAsk extends Error {
  constructor(readonly dues: readonly HeldDue[]) {
    super('The dues are asked outside of the transaction');
  }
}

/**
 * Does a work that ends in a transaction; where it meets dues it is undone, their source is asked with no transaction open,
 * and it is done again with what the source says. Costs nothing where there are none.
 */
export async function withDuesAsOf<T>(
  ask: (dues: readonly HeldDue[]) => Promise<KnownDues>,
  work: (known: KnownDues | undefined) => Promise<T>,
): Promise<T> {
  try {
    return await work(undefined);
  } catch (error) {
    if (!(error instanceof DuesToAsk)) throw error;
    return work(await ask(error.dues));
  }
}

/**
 * Answers whose dues are those of the source: an amount that is no longer today's, or a due that cannot be paid any more, is
 * an issue; reason and date are the source's, whatever was sent.
 */
export function confirmDues(
  form: CompiledForm,
  answers: Answers,
  known: KnownDues | undefined,
): { readonly answers: Answers; readonly issues: readonly Issue[] } {
  const dues = duesIn(form, answers);
  if (dues.length === 0) return { answers, issues: [] };
  if (known === undefined || dues.some(({ code }) => !known.has(code))) throw new DuesToAsk(dues);
  const issues = dues.flatMap((due) => issueOf(due, known));
  const confirmed = form.fields
    .filter(({ type }) => type.holdsDues === true)
    .reduce((made, field) => mapValuesOf(field, made, (value) => confirm(value, known)), answers);
  return { answers: confirmed, issues };
}

function issueOf({ path, code, amount }: HeldDue, known: KnownDues): readonly Issue[] {
  const answer = known.get(code);
  if (answer?.ok !== true) return [{ code: 'dues-unavailable', path, params: {} }];
  const due = answer.value;
  if (due === null || due.state !== 'open') return [{ code: 'dues-not-open', path, params: {} }];
  return due.amount === amount ? [] : [{ code: 'dues-changed', path, params: { amount: due.amount } }];
}

/** What it is about stays as the person saw it: a notice found by its code does not tell the object. */
function confirm(value: Json, known: KnownDues): Json {
  if (!isJsonObject(value) || !Array.isArray(value['items'])) return value;
  const items: readonly Json[] = value['items'];
  return {
    ...value,
    items: items.map((item) => {
      const answer = isJsonObject(item) ? known.get(String(item['code'])) : undefined;
      if (!isJsonObject(item) || answer?.ok !== true || answer.value === null) return item;
      const { reason, date } = answer.value;
      return { ...item, reason, date };
    }),
  };
}
