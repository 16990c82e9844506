import type { HTMLAttributes, HTMLInputTypeAttribute, ReactNode } from 'react';
import type { Json } from '../../kernel';
import type { InputProps } from '../input';
import { useDraft } from './use-draft';

type Shared = Pick<
  InputProps,
  'id' | 'describedBy' | 'required' | 'readOnly' | 'issues' | 'onChange' | 'onBlur'
>;
export interface TextControlProps extends Shared {
  /** The text to show when nobody is typing. */
  readonly shown: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly autoComplete?: string | undefined;
  readonly autoCapitalize?: string;
  readonly spellCheck?: boolean;
  readonly className?: string;
  /** Shown inside the box, before and after the text: `€`, `m²`. */
  readonly before?: string;
  readonly after?: string;
}

/** One line of text; what is typed stays as typed until the control is left. */
export function TextControl(props: TextControlProps): ReactNode {
  const {
    shown,
    before,
    after,
    className,
    onChange,
    onBlur,
    id,
    describedBy,
    required,
    readOnly,
    issues,
    ...rest
  } = props;
  const draft = useDraft(shown, onChange);
  const control = (
    <input
      type="text"
      {...rest}
      id={id}
      className={['form-control', className].filter(Boolean).join(' ')}
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
  if (before === undefined && after === undefined) return control;
  return (
    <div className="input-group fr-affixed">
      {before === undefined ? null : (
        <span className="input-group-text" aria-hidden="true">
          {before}
        </span>
      )}
      {control}
      {after === undefined ? null : (
        <span className="input-group-text" aria-hidden="true">
          {after}
        </span>
      )}
    </div>
  );
}

/** What was typed, where it could not be read as a value. */
export function unread(raw: Json): string {
  return typeof raw === 'string' ? raw : '';
}
