import { useId } from 'react';
import { framed, InputFrame } from './InputFrame';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly help?: string;
  readonly maxLength?: number;
  readonly onChange: (value: string) => void;
}

/** A few lines to write in, with what is wrong below them. */
export function TextArea({ label, value, problem, help, maxLength, onChange }: TextAreaProps) {
  const id = useId();
  return (
    <InputFrame id={id} label={label} help={help} problem={problem}>
      <textarea
        {...framed(id, problem)}
        className="input"
        rows={3}
        maxLength={maxLength}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </InputFrame>
  );
}
