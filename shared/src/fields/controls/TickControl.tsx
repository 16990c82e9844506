import type { ReactNode } from 'react';

export interface TickControlProps {
  readonly id: string;
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly label: ReactNode;
  readonly help?: string;
  readonly checked: boolean;
  readonly invalid: boolean;
  readonly disabled: boolean;
  readonly required?: boolean;
  readonly describedBy?: string | undefined;
  onChange(checked: boolean): void;
  onBlur(): void;
}

/** One radio button or checkbox with its words beside it; the whole row can be pressed. */
export function TickControl(props: TickControlProps): ReactNode {
  const { id, kind, name, label, help, checked, invalid, disabled, required, describedBy, onChange, onBlur } =
    props;
  const helpId = help === undefined ? undefined : `${id}-help`;
  return (
    <div className="form-check fr-tick">
      <input
        type={kind}
        id={id}
        name={name}
        className="form-check-input"
        checked={checked}
        disabled={disabled}
        aria-invalid={invalid || undefined}
        aria-required={required === true ? true : undefined}
        aria-describedby={[describedBy, helpId].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onChange(event.target.checked)}
        onBlur={onBlur}
      />
      <label htmlFor={id}>{label}</label>
      {help === undefined ? null : (
        <p id={helpId} className="form-text">
          {help}
        </p>
      )}
    </div>
  );
}
