import type { ReactNode } from 'react';
import { unread } from '../controls/TextControl';
import { useDraft } from '../controls/use-draft';
import type { InputProps } from '../input';
import type { ParagraphSettings } from './field';

/** Characters left from which the count is also read aloud. */
const NEAR_THE_END = 20;

export function ParagraphInput(props: InputProps<string, ParagraphSettings>): ReactNode {
  const { id, value, raw, settings, required, readOnly, issues, describedBy, t, onChange, onBlur } = props;
  const draft = useDraft(value ?? unread(raw), onChange);
  const left = settings.maxLength === null ? undefined : settings.maxLength - draft.text.length;
  const countId = `${id}-count`;
  return (
    <>
      <textarea
        id={id}
        className="form-control"
        rows={settings.rows}
        value={draft.text}
        readOnly={readOnly}
        aria-describedby={
          [describedBy, left === undefined ? '' : countId].filter(Boolean).join(' ') || undefined
        }
        aria-required={required || undefined}
        aria-invalid={issues.length > 0 || undefined}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={() => {
          draft.leave();
          onBlur();
        }}
      />
      {left === undefined ? null : (
        <p id={countId} className="form-text" aria-live={left <= NEAR_THE_END ? 'polite' : 'off'}>
          {left >= 0
            ? t('field.characters-left', { count: left })
            : t('field.characters-over', { count: -left })}
        </p>
      )}
    </>
  );
}
