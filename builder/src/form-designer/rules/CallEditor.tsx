import { isJsonObject, type Json, type LogicType } from '@istanze/shared';
import { hasMessage } from '../../i18n/has-message';
import { useLanguage } from '../../i18n/i18n';
import { Select } from '../../ui/Select';
import { findLogicFunction, TIME_UNITS, type LogicArgument } from './logic-functions';
import type { Operand } from './operand';
import type { OperandParts } from './operand-props';
import { useRuleScene } from './rule-scene';

type Call = Extract<Operand, { readonly kind: 'call' }>;

interface CallEditorProps extends OperandParts {
  readonly call: Call;
  readonly onChange: (call: Call) => void;
}

/** What a calculation is made on, one part under the other. */
export function CallEditor({ call, onChange, ...parts }: CallEditorProps) {
  const { t } = useLanguage();
  const known = findLogicFunction(call.name);
  const change = (at: number, operand: Operand | undefined) =>
    onChange({ ...call, args: call.args.map((arg, index) => (index === at ? operand : arg)) });
  return (
    <div className="call">
      {call.args.map((arg, at) => {
        const argument = known?.args[at];
        const key = `argument.${call.name}.${at}`;
        const label = hasMessage(key) ? t(key) : call.name;
        return argument === undefined ? null : (
          <div key={at} className="call-argument">
            <span className="small muted" aria-hidden="true">
              {label}
            </span>
            <ArgumentEditor
              {...parts}
              label={label}
              call={call}
              argument={argument}
              operand={arg}
              onChange={(operand) => change(at, operand)}
            />
          </div>
        );
      })}
    </div>
  );
}

interface ArgumentEditorProps extends OperandParts {
  readonly label: string;
  readonly call: Call;
  readonly argument: LogicArgument;
  readonly operand: Operand | undefined;
  readonly onChange: (operand: Operand | undefined) => void;
}

function ArgumentEditor({ label, call, argument, operand, onChange, ...parts }: ArgumentEditorProps) {
  const { t } = useLanguage();
  const { vocabulary, environment } = useRuleScene();
  const pick = (options: readonly { readonly key: string; readonly label: string }[]) => (
    <Select
      label={label}
      labelHidden
      value={operand?.kind === 'value' ? String(operand.value) : ''}
      options={options}
      onChange={(value) => onChange({ kind: 'value', value })}
    />
  );
  switch (argument.kind) {
    case 'list':
      return parts.renderPicker({ label, operand, kinds: ['list'], onChange });
    case 'unit':
      return pick(TIME_UNITS.map((unit) => ({ key: unit, label: t(`unit.${unit}`) })));
    case 'table':
      return pick(vocabulary.tables.map((key) => ({ key, label: key })));
    case 'column':
      return pick(
        columnsOf(environment.tables?.[tableOf(call)]?.rows ?? {}).map((key) => ({ key, label: key })),
      );
    case 'operand':
      return parts.renderOperand({ label, operand, wanted: typeOfArgument(argument.types), onChange });
  }
}

function tableOf({ args }: Call): string {
  const [table] = args;
  return table?.kind === 'value' ? String(table.value) : '';
}

function columnsOf(rows: Readonly<Record<string, Json>>): readonly string[] {
  return [...new Set(Object.values(rows).flatMap((row) => (isJsonObject(row) ? Object.keys(row) : [])))];
}

function typeOfArgument([first]: readonly LogicType['kind'][]): LogicType {
  switch (first) {
    case 'date':
    case 'number':
    case 'money':
    case 'text':
    case 'boolean':
      return { kind: first };
    default:
      return { kind: 'any' };
  }
}
