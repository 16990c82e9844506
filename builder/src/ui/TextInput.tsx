import { useId } from 'react';
import { framed, InputFrame } from './InputFrame';

interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly help?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'search';
  /** In capitals, as codes are written. */
  readonly code?: boolean;
  readonly maxLength?: number;
  /** First day that makes sense, for dates. */
  readonly min?: string;
  readonly onChange: (value: string) => void;
}

/** One line to write in, with what is wrong below it. */
export function TextInput({
  label,
  value,
  problem,
  help,
  type = 'text',
  code = false,
  maxLength,
  min,
  onChange,
}: TextInputProps) {
  const id = useId();
  return (
    <InputFrame id={id} label={label} help={help} problem={problem}>
      <input
        {...framed(id, problem)}
        className={code ? 'input code' : 'input'}
        type={type}
        autoComplete="off"
        maxLength={maxLength}
        min={min}
        value={value}
        onChange={({ target }) => onChange(code ? target.value.toUpperCase() : target.value)}
      />
    </InputFrame>
  );
}
