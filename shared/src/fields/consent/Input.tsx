import type { ReactNode } from 'react';
import { localize } from '../../kernel';
import { TickControl } from '../controls/TickControl';
import type { InputProps } from '../input';
import type { ConsentSettings } from './field';

export function ConsentInput(props: InputProps<boolean, ConsentSettings>): ReactNode {
  const { id, path, value, settings, required, readOnly, issues, describedBy, locale, onChange, onBlur } =
    props;
  return (
    <TickControl
      id={id}
      kind="checkbox"
      name={path}
      label={localize(settings.text, locale)}
      checked={value === true}
      invalid={issues.length > 0}
      disabled={readOnly}
      required={required}
      describedBy={describedBy}
      onChange={onChange}
      onBlur={onBlur}
    />
  );
}
