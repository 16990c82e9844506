import { useT } from '../../i18n/i18n';
import { leafOf, clauseOf } from './clause';
import { operandOf, logicOfOperand, type Operand } from './operand';
import { OperandPicker } from './OperandEditor';
import { RuleReads } from './RuleReads';
import { useRuleScene } from './rule-scene';
import { emptyStatement, toLogic, type Sentence } from './sentence';
import { randomId } from '../../graphql/idempotency';

interface CalculationEditorProps {
  readonly sentence: Sentence;
  readonly onChange: (sentence: Sentence) => void;
}

/** A calculation picked instead of typed: a field, or a function of fields; what is more is a formula. */
export function CalculationEditor({ sentence, onChange }: CalculationEditorProps) {
  const t = useT();
  const { expects } = useRuleScene();
  const operand = pickedOperand(sentence);
  const change = (next: Operand) => onChange(sentenceOf(next));
  return (
    <div className="sentence-editor">
      <OperandPicker
        label={t('sentence.subject')}
        operand={operand}
        kinds={expects === undefined ? undefined : [expects.kind]}
        onChange={change}
      />
      <RuleReads logic={logicOfOperand(operand)} />
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
