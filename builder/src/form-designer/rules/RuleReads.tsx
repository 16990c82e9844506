import type { Json } from '@istanze/shared';
import { useLanguage } from '../../i18n/i18n';
import { operandOf } from './operand';
import { typeOfLogic } from './operand-type';
import { RuleWords } from './RuleWords';
import { useRuleScene } from './rule-scene';
import { sayCondition, sayOperand } from './wording';

interface RuleReadsProps {
  readonly logic: Json | undefined;
  /** Statements that still miss something. */
  readonly incomplete?: number;
}

/** A rule being written, as it reads to a person: questions in place of keys, and what a calculation gives. */
export function RuleReads({ logic, incomplete = 0 }: RuleReadsProps) {
  const { t, locale } = useLanguage();
  const { vocabulary, kind } = useRuleScene();
  const isCalculation = kind === 'calculated';
  const empty = isCalculation ? 'calculation.empty' : 'sentence.empty';
  const say = () =>
    logic === undefined
      ? []
      : isCalculation
        ? sayOperand(operandOf(logic), vocabulary, { t, locale })
        : sayCondition(logic, vocabulary, { t, locale });
  return (
    <div className="sentence-reads" role="status">
      <p className="small muted">{t(logic === undefined ? empty : 'sentence.reads')}</p>
      {logic === undefined ? null : (
        <p>
          <RuleWords pieces={say()} />
        </p>
      )}
      {logic === undefined || !isCalculation ? null : (
        <p className="small muted">
          {t('formula.gives', { type: t(`type.${typeOfLogic(logic, vocabulary).kind}`) })}
        </p>
      )}
      {incomplete === 0 ? null : (
        <p className="small muted">{t('sentence.incomplete', { count: incomplete })}</p>
      )}
    </div>
  );
}
