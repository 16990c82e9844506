import { useId } from 'react';
import type { SelectOption } from '../../ui/Select';

interface TickListProps {
  readonly legend: string;
  readonly options: readonly SelectOption[];
  readonly chosen: readonly string[];
  readonly help?: string;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Several choices among few. */
export function TickList({ legend, options, chosen, help, onChange }: TickListProps) {
  const id = useId();
  return (
    <fieldset className="way-list" aria-describedby={help === undefined ? undefined : id}>
      <legend className="field-label">{legend}</legend>
      {options.map(({ key, label }) => (
        <label key={key} className="tick-line">
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))
            }
          />
          {label}
        </label>
      ))}
      {help === undefined ? null : (
        <p id={id} className="small muted">
          {help}
        </p>
      )}
    </fieldset>
  );
}
