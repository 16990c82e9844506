import type { ReactNode } from 'react';

interface InputFrameProps {
  /** Of the control that stands inside. */
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

/** A control with its name above it and, below, what helps and what is wrong. */
export function InputFrame({ id, label, help, problem, children }: InputFrameProps) {
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children}
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

/** What the control inside says of itself. */
export function framed(id: string, problem: string | undefined) {
  return {
    id,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-help ${id}-problem`,
  } as const;
}
