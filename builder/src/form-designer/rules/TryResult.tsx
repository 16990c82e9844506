import { compileLogic, type Json, type LogicScope } from '@istanze/shared';
import { useLanguage } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { useRuleScene, type RuleKind } from './rule-scene';
import { RuleWords } from './RuleWords';
import { traceOf, type Outcome, type Trace } from './trace';
import { literalOf, printValue } from './values';
import { sayStatement } from './wording';

interface TryResultProps {
  readonly logic: Json;
  readonly scope: LogicScope;
}

/** How a rule came out, and why. */
export function TryResult({ logic, scope }: TryResultProps) {
  const { kind, vocabulary } = useRuleScene();
  if (kind === 'calculated') return <CalculatedResult logic={logic} scope={scope} />;
  const trace = traceOf(logic, vocabulary, scope);
  return trace === undefined ? null : <ConditionResult kind={kind} trace={trace} />;
}

function CalculatedResult({ logic, scope }: TryResultProps) {
  const { t, locale } = useLanguage();
  const { vocabulary } = useRuleScene();
  const compiled = compileLogic(logic, vocabulary.environment);
  if (!compiled.ok) return null;
  const { type, evaluate } = compiled.value;
  const value = evaluate(scope);
  return (
    <p className="try-result" role="status" data-outcome={value === null ? 'missing' : 'true'}>
      {value === null
        ? t('try.no-value')
        : t('try.value', { value: printValue(literalOf(type, value), locale) })}
    </p>
  );
}

function ConditionResult({
  kind,
  trace,
}: {
  readonly kind: Exclude<RuleKind, 'calculated'>;
  readonly trace: Trace;
}) {
  const { t } = useLanguage();
  const holds = trace.outcome === 'true';
  return (
    <>
      <p className="try-result" role="status" data-outcome={holds ? 'true' : 'false'}>
        <Icon name={holds ? 'check' : 'close'} />
        {t(holds ? `try.true.${kind}` : `try.false.${kind}`)}
      </p>
      <h4>{t('try.why')}</h4>
      <ul className="trace">
        <TraceItem trace={trace} />
      </ul>
    </>
  );
}

const ICONS = { true: 'check', false: 'close', missing: 'alert' } as const;

function TraceItem({ trace }: { readonly trace: Trace }) {
  const { t, locale } = useLanguage();
  const { vocabulary } = useRuleScene();
  if (trace.kind === 'statement')
    return (
      <li data-outcome={trace.outcome}>
        <OutcomeMark outcome={trace.outcome} />
        <RuleWords pieces={sayStatement(trace.logic, vocabulary, { t, locale })} />
      </li>
    );
  const { not, combinator, parts } = trace;
  return (
    <li data-outcome={trace.outcome}>
      <OutcomeMark outcome={trace.outcome} />
      {t(not ? `trace.not-${combinator}` : `trace.${combinator}`)}
      <ul>
        {parts.map((part, at) => (
          <TraceItem key={at} trace={part} />
        ))}
      </ul>
    </li>
  );
}

function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useLanguage();
  return (
    <span className="trace-outcome" data-outcome={outcome}>
      <Icon name={ICONS[outcome]} size="small" />
      {t(`outcome.${outcome}`)}
    </span>
  );
}
