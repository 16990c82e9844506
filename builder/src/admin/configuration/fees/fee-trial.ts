import {
  compileLogic,
  computeQuote,
  type CompiledForm,
  type FeeConfiguration,
  type FormDefinition,
  type FormEnvironment,
  type IsoDate,
  type JsonObject,
  type LogicEnvironment,
  type Quote,
  type ServiceConfiguration,
} from '@istanze/shared';
import { sampleOf, type SampleForm } from '../../../form-designer/rules/sample-form';

/** A price ready to be tried: the lines that can be computed, and the form that asks what they read. */
export interface FeeSample {
  readonly fees: FeeConfiguration;
  /** Keys of the lines that cannot be computed at all. */
  readonly broken: readonly string[];
  /** Undefined where no line reads an answer. */
  readonly sample: SampleForm | undefined;
}

interface Tried {
  readonly form: FormDefinition;
  readonly drawn: CompiledForm;
  readonly environment: FormEnvironment;
  readonly logic: LogicEnvironment;
}

/** What has to be asked to try a price; what the municipality's lists would say is asked as a text. */
export function feeSample(fees: FeeConfiguration, { form, drawn, environment, logic }: Tried): FeeSample {
  const compiled = fees.lines.map((line) => ({ line, result: compileLogic(line.amount, logic) }));
  const dependencies = compiled.flatMap(({ result }) => (result.ok ? result.value.dependencies : []));
  const facts = Object.fromEntries(
    Object.keys(environment.facts ?? {}).map((key) => [key, { kind: 'text' } as const]),
  );
  return {
    fees: { ...fees, lines: compiled.filter(({ result }) => result.ok).map(({ line }) => line) },
    broken: compiled.filter(({ result }) => !result.ok).map(({ line }) => line.key),
    sample: sampleOf(form, drawn, { ...environment, facts }, [...new Set(dependencies)]),
  };
}

/** The price on sample answers. Integer cents. */
export function tryFees(
  { fees }: FeeSample,
  { stampDuty, tables }: Pick<ServiceConfiguration, 'stampDuty' | 'tables'>,
  answers: JsonObject,
  today: IsoDate,
): Quote {
  return computeQuote({ configuration: { fees, stampDuty, tables } }, answers, answers, today);
}
