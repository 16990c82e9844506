import type { ComponentPropsWithRef } from 'react';
import type { LogicalField } from '../logical-form.mjs';

export interface ControlProps {
  readonly field: LogicalField;
  readonly error: string | undefined;
  /** What the library binds to an input or a select. */
  readonly control: Omit<ComponentPropsWithRef<'input'> & ComponentPropsWithRef<'select'>, 'ref'> & {
    readonly ref?: (element: HTMLInputElement | HTMLSelectElement | null) => void;
  };
}

/** Label, control and error of one field, the same for every contestant that leaves the HTML to the page. */
export function Control({ field, error, control }: ControlProps) {
  const { key, label, kind, options = [], required } = field;
  const own = {
    ...control,
    id: key,
    'aria-required': required || undefined,
    'aria-invalid': error !== undefined || undefined,
    'aria-describedby': error === undefined ? undefined : `${key}-error`,
  };
  return (
    <div className="field">
      <label htmlFor={key}>{label}</label>
      {kind === 'select' ? (
        <select {...own}>
          <option value="" />
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : (
        <input {...own} {...(kind === 'number' ? { inputMode: 'numeric' } : { type: kind })} />
      )}
      {error === undefined ? null : (
        <p id={`${key}-error`} className="error">
          {error}
        </p>
      )}
    </div>
  );
}
