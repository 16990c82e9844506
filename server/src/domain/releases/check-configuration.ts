import {
  compileForm,
  compileLogic,
  type CompiledForm,
  type FormDefinition,
  type Issue,
  lintWorkflow,
  localize,
  parseForm,
  type ServiceConfiguration,
  type Text,
  typesOf,
  type WorkflowDefinition,
} from '@istanze/shared';
import { releaseEnvironment } from './compiled-releases';

/** The drafts a configuration has to fit. */
export interface ConfiguredParts {
  readonly form: FormDefinition;
  readonly workflow: WorkflowDefinition;
}

/** What is wrong with a configuration beyond its shape, each at its place and in words that name it. */
export function checkConfiguration(
  configuration: ServiceConfiguration,
  { form, workflow }: ConfiguredParts,
): readonly Issue[] {
  const parsed = parseForm(form, releaseEnvironment({ configuration }));
  const compiled = parsed.ok ? compileForm(form, releaseEnvironment({ configuration })) : undefined;
  return [
    ...(parsed.ok ? [] : parsed.error.map((issue) => ({ ...issue, path: `form.${issue.path}` }))),
    ...checkFees(configuration, compiled),
    ...checkStampDuty(configuration, compiled),
    ...checkDerived(configuration, compiled),
    ...checkTemplates(configuration, workflow),
    ...checkTerms(configuration),
  ];
}

/** Fee lines whose amount could not be computed; `form` is left out where it does not compile itself. */
export function checkFeeFormulas(
  configuration: ServiceConfiguration,
  form: CompiledForm | undefined,
): readonly Issue[] {
  const { facts, tables } = releaseEnvironment({ configuration });
  const known =
    form === undefined ? {} : { typeOf: typesOf(form), factTypeOf: (name: string) => facts[name] };
  return configuration.fees.lines.flatMap(({ amount, description }, at): readonly Issue[] => {
    const path = `fees.lines.${at}.amount`;
    const line = localize(description, 'it');
    const compiled = compileLogic(amount, { tables, ...known });
    if (!compiled.ok) return [{ code: 'configuration-fee-formula', path, params: { line } }];
    const fits = AMOUNTS.has(compiled.value.type.kind);
    return fits ? [] : [{ code: 'configuration-fee-type', path, params: { line } }];
  });
}

const AMOUNTS: ReadonlySet<string> = new Set(['money', 'number', 'any']);
/** One of the prefixes pagoPA takes, type of body, area and kind of service, legal ground: tax, fee, public service, penalty, other. */
const TAXONOMY = /^[6-9]\/\d{7}(?:IM|TS|SP|SA|AP)\/$/;

function checkFees(configuration: ServiceConfiguration, form: CompiledForm | undefined): readonly Issue[] {
  const lines = configuration.fees.lines.flatMap(({ description, taxonomy }, at): readonly Issue[] => {
    const params = { line: localize(description, 'it') };
    return [
      ...missing(description, `fees.lines.${at}.description`, 'configuration-fee-description'),
      ...(TAXONOMY.test(taxonomy)
        ? []
        : [{ code: 'configuration-taxonomy', path: `fees.lines.${at}.taxonomy`, params }]),
    ];
  });
  return [...lines, ...checkFeeFormulas(configuration, form)];
}

function checkStampDuty(
  { stampDuty }: ServiceConfiguration,
  form: CompiledForm | undefined,
): readonly Issue[] {
  const { modeField } = stampDuty;
  if (modeField === undefined || form === undefined || form.byPattern.has(modeField)) return [];
  return [{ code: 'configuration-mode-field', path: 'stampDuty.modeField', params: { field: modeField } }];
}

function checkDerived({ derived }: ServiceConfiguration, form: CompiledForm | undefined): readonly Issue[] {
  return derived.flatMap(({ key, address }, at): readonly Issue[] => {
    const path = `derived.${at}`;
    const field = form?.byPattern.get(address);
    const twice = derived.findIndex((other) => other.key === key) < at || form?.byPattern.has(key) === true;
    return [
      ...(twice ? [{ code: 'configuration-derived-twice', path: `${path}.key`, params: { key } }] : []),
      ...(form === undefined || field?.type.type === 'address'
        ? []
        : [{ code: 'configuration-derived-address', path: `${path}.address`, params: { key } }]),
    ];
  });
}

function checkTemplates({ templates }: ServiceConfiguration, workflow: WorkflowDefinition): readonly Issue[] {
  const texts = Object.entries(templates).flatMap(([key, { title, body }]) => [
    ...missing(title, `templates.${key}.title`, 'configuration-text-title', { key }),
    ...missing(body, `templates.${key}.body`, 'configuration-text-body', { key }),
  ]);
  const unknown = lintWorkflow(workflow, { templates }).filter(
    ({ code }) => code === 'workflow-unknown-template',
  );
  return [
    ...texts,
    ...unknown.map(({ params }) => ({
      code: 'configuration-text-used',
      path: `templates.${String(params?.['template'])}`,
      params: { key: String(params?.['template']) },
    })),
  ];
}

const YEAR = 365;

function checkTerms({ fees, renewal }: ServiceConfiguration): readonly Issue[] {
  const isTerm = (days: number) => days >= 1 && days <= YEAR;
  return [
    ...(isTerm(fees.dueDays) ? [] : [{ code: 'configuration-due-days', path: 'fees.dueDays' }]),
    ...(renewal === undefined || isTerm(renewal.fromDays)
      ? []
      : [{ code: 'configuration-renewal-days', path: 'renewal.fromDays' }]),
  ];
}

function missing(
  text: Text,
  path: string,
  code: string,
  params: Readonly<Record<string, string>> = {},
): readonly Issue[] {
  return text.it.trim() === '' ? [{ code, path, params }] : [];
}
