import type { ReactNode } from 'react';
import type { InputProps } from '../input';
import { TickControl } from './TickControl';

export interface OptionsControlProps extends Pick<
  InputProps,
  'id' | 'path' | 'readOnly' | 'issues' | 't' | 'onBlur'
> {
  readonly kind: 'radio' | 'checkbox';
  readonly options: readonly { readonly value: string; readonly label: string; readonly help?: string }[];
  readonly chosen: readonly string[];
  readonly inline?: boolean;
  onChoose(value: string, checked: boolean): void;
  /** Given where a choice may be taken back. */
  onClear?: (() => void) | undefined;
}

/** Radio buttons or checkboxes; the fieldset around them carries name, hint and error. */
export function OptionsControl(props: OptionsControlProps): ReactNode {
  const { id, path, kind, options, chosen, inline, readOnly, issues, t, onChoose, onClear, onBlur } = props;
  return (
    <div
      className={inline === true ? 'fr-options fr-options-inline' : 'fr-options'}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onBlur();
      }}
    >
      {options.map((option, index) => (
        <TickControl
          key={option.value}
          id={index === 0 ? id : `${id}-${index}`}
          kind={kind}
          name={path}
          label={option.label}
          {...(option.help === undefined ? {} : { help: option.help })}
          checked={chosen.includes(option.value)}
          invalid={issues.length > 0}
          disabled={readOnly}
          onChange={(checked) => onChoose(option.value, checked)}
          onBlur={() => undefined}
        />
      ))}
      {onClear === undefined || chosen.length === 0 ? null : (
        <button type="button" className="btn btn-link fr-clear" onClick={onClear}>
          {t('field.clear')}
        </button>
      )}
    </div>
  );
}
