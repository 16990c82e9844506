import type { FeeLine, ReleaseContent, ServiceConfiguration } from '../definition';
import type { Cents, IsoDate, JsonObject } from '../kernel';
import { isJsonObject, roundHalfUp } from '../kernel';
import { compileLogic, type CompiledLogic } from '../logic';

export interface QuoteLine {
  readonly key: string;
  readonly description: string;
  readonly amount: Cents;
  readonly taxonomy: string;
}

/** What the applicant is asked to pay, in integer cents; stamp duty is told apart and is not part of the total. */
export interface Quote {
  readonly lines: readonly QuoteLine[];
  readonly total: Cents;
  readonly stampDuty: Cents;
  /** Keys of the lines whose amount cannot be computed from the answers given so far. */
  readonly incomplete: readonly string[];
}

type Priced = { readonly configuration: Pick<ServiceConfiguration, 'fees' | 'stampDuty' | 'tables'> };

const COMPILED = new WeakMap<FeeLine, CompiledLogic>();

/**
 * The price by the release's fee lines on answers and derived values. A line that is zero is left out; one that is
 * null (an answer is missing) or negative is left out too and named in `incomplete`. Throws on broken fee logic, which `publishService` refuses.
 */
export function computeQuote(
  release: Priced | ReleaseContent,
  answers: JsonObject,
  derived: JsonObject,
  today: IsoDate,
): Quote {
  const { fees, stampDuty, tables } = release.configuration;
  const lines: QuoteLine[] = [];
  const incomplete: string[] = [];
  for (const line of fees.lines) {
    const amount = compiled(line, tables).evaluate({ answers, facts: derived, today });
    if (typeof amount !== 'number' || amount < 0) incomplete.push(line.key);
    else if (roundHalfUp(amount) > 0) lines.push(priced(line, roundHalfUp(amount)));
  }
  return {
    lines,
    total: lines.reduce((sum, line) => sum + line.amount, 0),
    stampDuty: stampDuty.onInstance,
    incomplete,
  };
}

function priced({ key, description, taxonomy }: FeeLine, amount: Cents): QuoteLine {
  return { key, description: description.it, amount, taxonomy };
}

function compiled(line: FeeLine, tables: ServiceConfiguration['tables']): CompiledLogic {
  const known = COMPILED.get(line);
  if (known !== undefined) return known;
  const result = compileLogic(line.amount, { tables });
  if (!result.ok) throw new Error(`Broken fee ${line.key}: ${JSON.stringify(result.error)}`);
  COMPILED.set(line, result.value);
  return result.value;
}

/** A frozen quote as it is kept with the instance; null when none was frozen. */
export function readQuote(json: JsonObject | null): Quote | null {
  if (json === null || !Array.isArray(json['lines']) || typeof json['total'] !== 'number') return null;
  const stampDuty = json['stampDuty'];
  return {
    lines: json['lines'].filter(isJsonObject).map((line) => ({
      key: String(line['key'] ?? ''),
      description: String(line['description'] ?? ''),
      amount: Number(line['amount'] ?? 0),
      taxonomy: String(line['taxonomy'] ?? ''),
    })),
    total: json['total'],
    stampDuty: typeof stampDuty === 'number' ? stampDuty : 0,
    incomplete: [],
  };
}
