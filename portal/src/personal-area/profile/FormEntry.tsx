import type { ReactNode } from 'react';

interface FormEntryProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly error: string | undefined;
  readonly children: ReactNode;
}

/** A labelled place to write, with what is wrong under it. */
export function FormEntry({ id, label, help, error, children }: FormEntryProps): ReactNode {
  return (
    <div className="plain-field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p id={`${id}-help`} className="plain-help">
          {help}
        </p>
      )}
      {children}
      {error !== undefined && (
        <p id={`${id}-error`} className="text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

/** What its input needs to be tied to the label and to the problem. */
export function inputProps(id: string, error: string | undefined, helped = false) {
  const described = [helped ? `${id}-help` : '', error === undefined ? '' : `${id}-error`].join(' ').trim();
  return {
    id,
    className: 'form-control',
    'aria-invalid': error !== undefined,
    ...(described === '' ? {} : { 'aria-describedby': described }),
  };
}
