import { useId } from 'react';
import { framed, InputFrame } from './InputFrame';
import type { SelectOption } from './Select';

interface ChoiceInputProps {
  readonly label: string;
  /** Empty while nothing is chosen. */
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly placeholder?: string;
  readonly problem?: string | undefined;
  readonly help?: string;
  readonly onChange: (key: string) => void;
}

/** One choice among many, found by typing its beginning; what is wrong stands below it. */
export function ChoiceInput({
  label,
  value,
  options,
  placeholder,
  problem,
  help,
  onChange,
}: ChoiceInputProps) {
  const id = useId();
  return (
    <InputFrame id={id} label={label} help={help} problem={problem}>
      <select
        {...framed(id, problem)}
        className="input"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map(({ key, label: name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </InputFrame>
  );
}
