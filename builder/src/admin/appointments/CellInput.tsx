interface CellInputProps {
  /** Read by who does not see the column. */
  readonly label: string;
  readonly type?: 'text' | 'time' | 'date';
  readonly value: string;
  readonly width?: 'narrow';
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One entry of a row, named by its column; what is wrong stands below it. */
export function CellInput({ label, type = 'text', value, width, problem, onChange }: CellInputProps) {
  return (
    <>
      <input
        className="input"
        data-width={width}
        type={type}
        aria-label={label}
        aria-invalid={problem !== undefined}
        title={problem}
        inputMode={width === 'narrow' ? 'numeric' : undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {problem === undefined ? null : (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
