import { isJsonObject, type Json, type LogicType } from '@istanze/shared';
import { useId, useState } from 'react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import { useLanguage } from '../../i18n/i18n';
import { Select } from '../../ui/Select';
import { bareValue, printValue, readLiteral } from './values';
import type { Variable } from './vocabulary';

interface ValueEditorProps {
  readonly label: string;
  readonly value: Json | undefined;
  readonly wanted: LogicType;
  readonly options?: Variable | undefined;
  readonly onChange: (value: Json | undefined) => void;
}

/** A fixed value, written in the way of its type: options are chosen, amounts typed with their euro, days picked. */
export function ValueEditor(props: ValueEditorProps) {
  const { wanted, options } = props;
  const choices = options?.options ?? [];
  if (wanted.kind === 'list' && choices.length > 0) return <SeveralOptions {...props} />;
  if (wanted.kind === 'boolean') return <YesNo {...props} />;
  return choices.length > 0 ? <OneOption {...props} /> : <TypedValue key={wanted.kind} {...props} />;
}

function YesNo({ label, value, onChange }: ValueEditorProps) {
  const { t } = useLanguage();
  return (
    <Select
      label={label}
      labelHidden
      value={typeof value === 'boolean' ? String(value) : ''}
      options={[
        { key: 'true', label: t('sentence.yes') },
        { key: 'false', label: t('sentence.no') },
      ]}
      onChange={(key) => onChange(key === 'true')}
    />
  );
}

function OneOption({ label, value, options, onChange }: ValueEditorProps) {
  return (
    <Select
      label={label}
      labelHidden
      value={typeof value === 'string' ? value : ''}
      options={(options?.options ?? []).map((option) => ({ key: option.value, label: option.label }))}
      onChange={onChange}
    />
  );
}

function SeveralOptions({ label, value, options, onChange }: ValueEditorProps) {
  const chosen = Array.isArray(value) ? value.filter((item: Json) => typeof item === 'string') : [];
  return (
    <CheckboxGroup
      className="rule-options"
      aria-label={label}
      value={chosen}
      onChange={(values) => onChange(values.length === 0 ? undefined : values)}
    >
      {(options?.options ?? []).map((option) => (
        <Checkbox key={option.value} value={option.value} className="rule-check">
          <span className="rule-box" aria-hidden="true" />
          {option.label}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

const PROBLEMS = {
  number: 'sentence.bad-number',
  money: 'sentence.bad-money',
  date: 'sentence.bad-date',
} as const;

function TypedValue({ label, value, wanted, onChange }: ValueEditorProps) {
  const { t, locale } = useLanguage();
  const id = useId();
  const [text, setText] = useState(() => shownText(value, wanted, locale));
  const [left, setLeft] = useState(false);
  const bad = text.trim() !== '' && read(wanted, text) === undefined && isChecked(wanted.kind);
  return (
    <span className="rule-value">
      <input
        className="input"
        type={wanted.kind === 'date' ? 'date' : 'text'}
        inputMode={wanted.kind === 'number' || wanted.kind === 'money' ? 'decimal' : undefined}
        aria-label={label}
        aria-invalid={(bad && left) || undefined}
        aria-describedby={bad && left ? id : undefined}
        placeholder={t('sentence.value-missing')}
        autoComplete="off"
        value={text}
        onBlur={() => setLeft(true)}
        onChange={(event) => {
          setText(event.target.value);
          onChange(read(wanted, event.target.value));
        }}
      />
      {wanted.kind === 'money' ? <span aria-hidden="true">{'€'}</span> : null}
      {bad && left && isChecked(wanted.kind) ? (
        <span className="rule-problem small" id={id} role="alert">
          {t(PROBLEMS[wanted.kind])}
        </span>
      ) : null}
    </span>
  );
}

function isChecked(kind: LogicType['kind']): kind is keyof typeof PROBLEMS {
  return kind in PROBLEMS;
}

/** Texts one after the other, parted by commas, where a list is wanted. */
function read(wanted: LogicType, text: string): Json | undefined {
  if (wanted.kind !== 'list') return readLiteral(wanted, text);
  const items = text
    .split(/[;,]/)
    .map((item) => readLiteral(wanted.of, item))
    .filter((item) => item !== undefined);
  return items.length === 0 ? undefined : items;
}

function shownText(value: Json | undefined, wanted: LogicType, locale: 'it' | 'en'): string {
  if (value === undefined) return '';
  if (wanted.kind === 'date' && isJsonObject(value)) return String(bareValue(value));
  return printValue(value, locale).replace(/\s?€/, '');
}
