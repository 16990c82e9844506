interface TextAreaProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A few lines of free text with the sentence that says what they are for. */
export function TextArea({ id, label, help, value, onChange }: TextAreaProps) {
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <p className="small muted" id={`${id}-help`}>
        {help}
      </p>
      <textarea
        id={id}
        className="input"
        rows={3}
        value={value}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
