import type { RuleProps } from 'react-querybuilder';
import { useLanguage } from '../../i18n/i18n';
import { IconButton } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { clauseOf, leafOf, OPERATORS, takesSecond, type Clause, type Leaf } from './clause';
import { FormulaPart } from './FormulaPart';
import type { Operand } from './operand';
import { operatorsFor, typeOfOperand, typeWanted } from './operand-type';
import { OperandEditor, OperandPicker } from './OperandEditor';
import { useRuleScene } from './rule-scene';
import { operatorWords } from './wording';

/** One statement of a sentence: field, comparison, value; in the place of the rule builder's own row. */
export function StatementRow({ rule, path, actions }: RuleProps) {
  const { t } = useLanguage();
  const leaf: Leaf = rule.value;
  const clause = clauseOf(leaf);
  const number = path.map((at) => at + 1).join('.');
  const change = (next: Leaf) => actions.onPropChange('value', next, path);
  return (
    <div
      className="statement"
      role="group"
      aria-label={t('sentence.statement', { number })}
      data-incomplete={leaf.logic === undefined || undefined}
    >
      {clause === undefined ? (
        <FormulaPart
          label={t('sentence.formula-part', { number })}
          logic={leaf.logic ?? null}
          onChange={(logic) => change({ logic })}
        />
      ) : (
        <ClauseEditor clause={clause} onChange={(next) => change(leafOf(next))} />
      )}
      <IconButton
        icon="trash"
        label={t('sentence.remove', { number })}
        onPress={() => actions.onRuleRemove(path)}
      />
    </div>
  );
}

interface ClauseEditorProps {
  readonly clause: Clause;
  readonly onChange: (clause: Clause) => void;
}

function ClauseEditor({ clause, onChange }: ClauseEditorProps) {
  const { t, locale } = useLanguage();
  const { vocabulary } = useRuleScene();
  const { left, operator, right } = clause;
  const type = typeOfOperand(left, vocabulary);
  const offered = operatorsFor(type);
  const operators = offered.includes(operator) ? offered : [operator, ...offered];
  const variable = left?.kind === 'variable' ? vocabulary.find(left.name) : undefined;
  const wanted = typeWanted(type, operator);
  return (
    <div className="clause">
      <div className="clause-left">
        <OperandPicker
          label={t('sentence.subject')}
          operand={left}
          onChange={(next) => onChange(withLeft(clause, next, vocabulary))}
        />
      </div>
      {left === undefined ? null : (
        <Select
          label={t('sentence.operator')}
          labelHidden
          value={operator}
          options={operators.map((key) => ({
            key,
            label: operatorWords(key, clause, vocabulary, { t, locale }),
          }))}
          onChange={(key) => onChange(withOperator(clause, key))}
        />
      )}
      {left === undefined || !takesSecond(operator) ? null : (
        <OperandEditor
          key={`${wanted.kind} ${left.kind === 'variable' ? left.name : ''}`}
          label={t(wanted.kind === 'list' ? 'sentence.values' : 'sentence.value')}
          operand={right}
          wanted={wanted}
          options={variable}
          onChange={(next) => onChange({ ...clause, right: next })}
        />
      )}
    </div>
  );
}

/** Another field of the same kind keeps comparison and value; one of another kind begins again. */
function withLeft(
  clause: Clause,
  left: Operand,
  vocabulary: ReturnType<typeof useRuleScene>['vocabulary'],
): Clause {
  const [before, after] = [typeOfOperand(clause.left, vocabulary), typeOfOperand(left, vocabulary)];
  const same = before.kind === after.kind && before.kind !== 'choice' && before.kind !== 'any';
  if (same || isSameCall(clause.left, left)) return { ...clause, left };
  return { left, operator: operatorsFor(after)[0] ?? 'present', right: undefined };
}

function isSameCall(before: Operand | undefined, after: Operand): boolean {
  return before?.kind === 'call' && after.kind === 'call' && before.name === after.name;
}

/** A list becomes one value, and one value a list, where the comparison wants the other. */
function withOperator(clause: Clause, key: string): Clause {
  const operator = OPERATORS.find((one) => one === key) ?? clause.operator;
  const { right } = clause;
  if (right?.kind !== 'value') return { ...clause, operator };
  const manyWanted = operator === 'in' || operator === 'not-in';
  const value = right.value;
  if (manyWanted && !Array.isArray(value))
    return { ...clause, operator, right: { kind: 'value', value: [value] } };
  if (manyWanted || !Array.isArray(value)) return { ...clause, operator };
  const [first] = value;
  return { ...clause, operator, right: first === undefined ? undefined : { kind: 'value', value: first } };
}
