import { useLanguage } from '../../i18n/i18n';
import { Select } from '../../ui/Select';
import { CallEditor } from './CallEditor';
import { FormulaPart } from './FormulaPart';
import type { OperandEditorProps, OperandPickerProps } from './operand-props';
import { useRuleScene } from './rule-scene';
import { ValueEditor } from './ValueEditor';
import { VariablePicker } from './VariablePicker';

/** What something is compared with: a value, another field, a calculation. */
export function OperandEditor({ label, operand, wanted, options, onChange }: OperandEditorProps) {
  const { t } = useLanguage();
  const mode = operand === undefined || operand.kind === 'value' ? 'value' : 'other';
  const { vocabulary } = useRuleScene();
  const choose = (key: string) => {
    if (key === mode) return;
    onChange(key === 'value' ? undefined : { kind: 'variable', name: '' });
  };
  return (
    <div className="operand">
      {wanted.kind === 'list' || vocabulary.variables.length === 0 ? null : (
        <div className="operand-mode">
          <Select
            label={t('sentence.against')}
            labelHidden
            value={mode}
            options={[
              { key: 'value', label: t('sentence.against.value') },
              { key: 'other', label: t('sentence.against.other') },
            ]}
            onChange={choose}
          />
        </div>
      )}
      {mode === 'value' ? (
        <ValueEditor
          label={label}
          value={operand?.kind === 'value' ? operand.value : undefined}
          wanted={wanted}
          options={options}
          onChange={(value) => onChange(value === undefined ? undefined : { kind: 'value', value })}
        />
      ) : (
        <OperandPicker label={label} operand={operand} kinds={[wanted.kind]} onChange={onChange} />
      )}
    </div>
  );
}

/** A field, or a calculation with what it is made on; what neither shows is a formula. */
export function OperandPicker({ label, operand, kinds, onChange }: OperandPickerProps) {
  if (operand?.kind === 'formula' || operand?.kind === 'value')
    return (
      <FormulaPart
        label={label}
        logic={operand.kind === 'formula' ? operand.logic : operand.value}
        onChange={(logic) => onChange({ kind: 'formula', logic })}
      />
    );
  return (
    <>
      <VariablePicker label={label} operand={operand} kinds={kinds} onPick={onChange} />
      {operand?.kind === 'call' && operand.args.length > 0 ? (
        <CallEditor
          call={operand}
          onChange={onChange}
          renderOperand={(props) => <OperandEditor {...props} />}
          renderPicker={(props) => <OperandPicker {...props} />}
        />
      ) : null}
    </>
  );
}
