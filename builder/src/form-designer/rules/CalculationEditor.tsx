import { useLanguage } from '../../i18n/i18n';
import { leafOf, clauseOf } from './clause';
import { operandOf, logicOfOperand, type Operand } from './operand';
import { typeOfLogic } from './operand-type';
import { OperandPicker } from './OperandEditor';
import { RuleWords } from './RuleWords';
import { useRuleScene } from './rule-scene';
import { emptyStatement, toLogic, type Sentence } from './sentence';
import { randomId } from '../../graphql/idempotency';
import { sayOperand } from './wording';

interface CalculationEditorProps {
  readonly sentence: Sentence;
  readonly onChange: (sentence: Sentence) => void;
}

/** A calculation picked instead of typed: a field, or a function of fields; what is more is a formula. */
export function CalculationEditor({ sentence, onChange }: CalculationEditorProps) {
  const { t, locale } = useLanguage();
  const { vocabulary, expects } = useRuleScene();
  const operand = pickedOperand(sentence);
  const logic = logicOfOperand(operand);
  const change = (next: Operand) => onChange(sentenceOf(next));
  return (
    <div className="sentence-editor">
      <OperandPicker
        label={t('sentence.subject')}
        operand={operand}
        kinds={expects === undefined ? undefined : [expects.kind]}
        onChange={change}
      />
      <div className="sentence-reads" role="status">
        <p className="small muted">{t(logic === undefined ? 'calculation.empty' : 'sentence.reads')}</p>
        {logic === undefined ? null : (
          <>
            <p>
              <RuleWords pieces={sayOperand(operand, vocabulary, { t, locale })} />
            </p>
            <p className="small muted">
              {t('formula.gives', { type: t(`type.${typeOfLogic(logic, vocabulary).kind}`) })}
            </p>
          </>
        )}
      </div>
    </div>
  );
}

/** A calculation stands in a sentence as its only statement; one being picked, as the left side of its draft. */
function pickedOperand(sentence: Sentence): Operand | undefined {
  const [only] = sentence.rules;
  if (only !== undefined && !('rules' in only) && only.value.draft !== undefined)
    return clauseOf(only.value)?.left;
  const logic = toLogic(sentence);
  return logic === undefined ? undefined : operandOf(logic);
}

function sentenceOf(operand: Operand): Sentence {
  const logic = logicOfOperand(operand);
  const statement = emptyStatement(randomId);
  const draft = leafOf({ left: operand, operator: '==', right: undefined });
  const value = { ...draft, logic };
  return { id: randomId(), combinator: 'and', rules: [{ ...statement, value }] };
}
