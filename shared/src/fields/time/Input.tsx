import type { ReactNode } from 'react';
import { controlProps } from '../controls/control-props';
import { TextControl, unread } from '../controls/TextControl';
import type { InputProps } from '../input';
import type { TimeSettings } from './field';

/** Text and not the browser's own control: that one shows twelve hours to who reads English, and scrolls under the finger. */
export function TimeInput(props: InputProps<string, TimeSettings>): ReactNode {
  const { value, raw } = props;
  return (
    <TextControl
      {...controlProps(props)}
      shown={value ?? unread(raw)}
      inputMode="numeric"
      autoComplete="off"
      className="fr-number"
    />
  );
}
