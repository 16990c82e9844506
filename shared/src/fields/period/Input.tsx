import type { ReactNode } from 'react';
import { date, dateBounds } from '../date/field';
import { fieldOf } from '../define';
import { partValue, withPart } from '../controls/PartsControl';
import type { InputProps } from '../input';
import { boundsOf, type Period, type PeriodSettings } from './field';

const FROM = fieldOf('from', 'date', { it: 'Dal', en: 'From' }, { width: 'half' });
const TO = fieldOf('to', 'date', { it: 'Al', en: 'To' }, { width: 'half' });

export function PeriodInput(props: InputProps<Period, PeriodSettings>): ReactNode {
  const { raw, settings, required, today, renderPart, onChange } = props;
  const { from: min, to: max } = dateBounds(boundsOf(settings), today);
  return (
    <div className="fr-parts">
      {[FROM, TO].map((field) =>
        renderPart({
          key: field.key,
          field: { ...field, settings: { min, max } },
          type: date,
          value: partValue(raw, field.key),
          required,
          onChange: (value) => onChange(withPart(raw, field.key, value)),
        }),
      )}
    </div>
  );
}
