import { useId } from 'react';
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
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-help ${id}-problem`}
        onChange={({ target }) => onChange(target.value)}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map(({ key, label: name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      {help === undefined ? null : (
        <p id={`${id}-help`} className="small muted">
          {help}
        </p>
      )}
      <p id={`${id}-problem`} className="field-problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
