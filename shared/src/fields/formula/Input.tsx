import type { ReactNode } from 'react';
import type { Json } from '../../kernel';
import { parseFormula } from '../../logic';
import { unread } from '../controls/TextControl';
import { useDraft } from '../controls/use-draft';
import type { InputProps } from '../input';
import { formula } from './field';

export function FormulaInput(props: InputProps): ReactNode {
  const { id, labelId, describedBy, value, readOnly, issues, services, onChange } = props;
  if (services.drawFormula === undefined || readOnly) return <FormulaLine {...props} />;
  return services.drawFormula({
    id,
    labelId,
    describedBy,
    logic: value,
    invalid: issues.length > 0,
    onChange,
  });
}

function FormulaLine(props: InputProps): ReactNode {
  const { id, value, raw, settings, required, readOnly, issues, describedBy, locale, onChange, onBlur } =
    props;
  const shown = value === null ? unread(raw) : formula.print(value, settings, locale);
  const draft = useDraft(shown, (text) => onChange(read(text)));
  return (
    <textarea
      id={id}
      className="form-control"
      rows={2}
      spellCheck={false}
      value={draft.text}
      readOnly={readOnly}
      aria-describedby={describedBy}
      aria-required={required || undefined}
      aria-invalid={issues.length > 0 || undefined}
      onChange={(event) => draft.type(event.target.value)}
      onBlur={() => {
        draft.leave();
        onBlur();
      }}
    />
  );
}

function read(text: string): Json {
  const parsed = parseFormula(text);
  return parsed.ok ? parsed.value : text;
}
