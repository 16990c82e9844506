import type { ReleaseContent, ServiceTest } from '../definition';
import {
  compileForm,
  evaluateForm,
  findField,
  validateForm,
  type CompiledForm,
  type FormContext,
} from '../form';
import type { Issue, IsoDate, Path } from '../kernel';
import type { LogicType } from '../logic';
import { computeQuote } from '../workflow';
import { walkFlow } from './walk-flow';

const ANY: LogicType = { kind: 'any' };

/**
 * Runs an example on a release, published or not, without touching anything: each difference from what it expects is an
 * issue: `test-unknown-path`, `test-not-visible`, `test-not-hidden`, `test-missing-issue` and `test-unexpected-issue`
 * {path, issue}, `test-fee` {expected, found} in cents, `test-step-refused` {activity, outcome, reason}, `test-state`
 * {expected, found}. `today` is for tests that name no day.
 */
export function runServiceTest(release: ReleaseContent, test: ServiceTest, today: IsoDate): readonly Issue[] {
  const { tables, derived } = release.configuration;
  const facts = Object.fromEntries(derived.map(({ key }) => [key, ANY]));
  const form = compileForm(release.form, { tables, facts });
  const context = { today: test.today ?? today, facts: test.facts ?? {} };
  return [
    ...visibilityDifferences(form, test, context),
    ...issueDifferences(form, test, context),
    ...feeDifferences(release, form, test, context),
    ...stateDifferences(release, form, test, context),
  ];
}

function visibilityDifferences(
  form: CompiledForm,
  { answers, expects }: ServiceTest,
  context: FormContext,
): readonly Issue[] {
  const { hidden } = evaluateForm(form, answers, context);
  const judge = (paths: readonly Path[] | undefined, wanted: boolean): readonly Issue[] =>
    (paths ?? []).flatMap((path) => {
      if (!isPlace(form, path)) return [{ code: 'test-unknown-path', path, params: { path } }];
      if (hidden.has(path) !== wanted) return [];
      return [{ code: wanted ? 'test-not-visible' : 'test-not-hidden', path, params: { path } }];
    });
  return [...judge(expects.visible, true), ...judge(expects.hidden, false)];
}

function isPlace(form: CompiledForm, path: Path): boolean {
  const name = path.split('.').at(-1) ?? '';
  if (name.startsWith('#')) return form.sections.some(({ definition }) => `#${definition.key}` === name);
  return findField(form, path) !== undefined;
}

function issueDifferences(
  form: CompiledForm,
  { answers, expects }: ServiceTest,
  context: FormContext,
): readonly Issue[] {
  if (expects.issues === undefined) return [];
  const found = validateForm(form, answers, context).issues.map(({ code, path }) => ({ code, path }));
  const missing = expects.issues.filter((wanted) => !found.some((issue) => isSame(issue, wanted)));
  const wanted = expects.issues;
  const extra = found.filter((issue) => !wanted.some((each) => isSame(issue, each)));
  return [
    ...missing.map(({ code, path }) => ({ code: 'test-missing-issue', path, params: { path, issue: code } })),
    ...extra.map(({ code, path }) => ({
      code: 'test-unexpected-issue',
      path,
      params: { path, issue: code },
    })),
  ];
}

function isSame(one: { readonly code: string; readonly path: Path }, other: typeof one): boolean {
  return one.code === other.code && one.path === other.path;
}

function quoteOf(
  release: ReleaseContent,
  form: CompiledForm,
  { answers }: ServiceTest,
  context: FormContext,
) {
  const visible = validateForm(form, answers, context).answers;
  return { visible, quote: computeQuote(release, visible, context.facts ?? {}, context.today) };
}

function feeDifferences(
  release: ReleaseContent,
  form: CompiledForm,
  test: ServiceTest,
  context: FormContext,
): readonly Issue[] {
  const { fee } = test.expects;
  if (fee === undefined) return [];
  const { quote } = quoteOf(release, form, test, context);
  const found = quote.incomplete.length > 0 ? null : quote.total;
  return found === fee ? [] : [{ code: 'test-fee', path: 'fee', params: { expected: fee, found } }];
}

function stateDifferences(
  release: ReleaseContent,
  form: CompiledForm,
  test: ServiceTest,
  context: FormContext,
): readonly Issue[] {
  const { steps = [], expects } = test;
  if (steps.length === 0 && expects.state === undefined) return [];
  const { visible, quote } = quoteOf(release, form, test, context);
  const facts = {
    ...context.facts,
    amountDue: quote.total,
    maximumDays: release.service.maximumDays,
    assigned: true,
  };
  const walked = walkFlow(release.workflow, steps, { answers: visible, facts, today: context.today });
  if (!walked.ok) return walked.error;
  if (expects.state === undefined || expects.state === walked.value) return [];
  return [{ code: 'test-state', path: 'state', params: { expected: expects.state, found: walked.value } }];
}
