import { useId, type ReactNode } from 'react';

interface RadioCardProps {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  onChoose(value: string): void;
  readonly children: ReactNode;
}

/** One of several things to choose from, as a card that is a target all over. */
export function RadioCard({ name, value, checked, onChoose, children }: RadioCardProps): ReactNode {
  const id = useId();
  return (
    <div className="radio-card" data-checked={checked || undefined}>
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        checked={checked}
        onChange={() => onChoose(value)}
      />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}
