import type { Json } from '@istanze/shared';
import { useId, useState } from 'react';
import { useT } from '../../i18n/i18n';
import { lineOf, readLine } from './formula-line';

interface FormulaPartProps {
  readonly label: string;
  readonly logic: Json;
  readonly onChange: (logic: Json) => void;
}

/** A part of a sentence that can only be said as a formula: it is kept as it is and can be written over. */
export function FormulaPart({ label, logic, onChange }: FormulaPartProps) {
  const t = useT();
  const id = useId();
  const [line, setLine] = useState(() => lineOf(logic));
  return (
    <div className="formula-part">
      <input
        className="input code"
        aria-label={label}
        aria-describedby={id}
        aria-invalid={readLine(line).ok ? undefined : true}
        value={line}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setLine(event.target.value);
          const read = readLine(event.target.value);
          if (read.ok) onChange(read.value);
        }}
      />
      <p className="small muted" id={id}>
        {t('sentence.as-formula')}
      </p>
    </div>
  );
}
