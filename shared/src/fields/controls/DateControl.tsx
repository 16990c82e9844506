import type { ReactNode } from 'react';
import { isIsoDate, type IsoDate, type Json } from '../../kernel';
import type { InputProps } from '../input';

export interface DateControlProps extends Pick<
  InputProps,
  'id' | 'field' | 'raw' | 'describedBy' | 'required' | 'readOnly' | 'issues' | 'onChange' | 'onBlur'
> {
  readonly bounds: { readonly from: IsoDate | null; readonly to: IsoDate | null };
  readonly autoComplete?: string | undefined;
}

/** What stands for a date of which only some parts were typed: it cannot be read, so the error says how to write it. */
const INCOMPLETE = '?';

/** The browser's own date field: typed in the form of the person's language or picked. */
export function DateControl(props: DateControlProps): ReactNode {
  const { raw, bounds, autoComplete, onChange, onBlur } = props;
  const { id, describedBy, required, readOnly, issues } = props;
  return (
    <input
      type="date"
      id={id}
      className="form-control fr-date"
      value={dateText(raw)}
      min={bounds.from ?? undefined}
      max={bounds.to ?? undefined}
      autoComplete={autoComplete}
      readOnly={readOnly}
      aria-describedby={describedBy}
      aria-required={required || undefined}
      aria-invalid={issues.length > 0 || undefined}
      onChange={(event) => onChange(event.target.value)}
      onBlur={(event) => {
        if (event.target.validity.badInput) onChange(INCOMPLETE);
        onBlur();
      }}
    />
  );
}

function dateText(raw: Json): string {
  return typeof raw === 'string' && isIsoDate(raw) ? raw : '';
}
