import type { ReactNode } from 'react';
import { formatPhone } from '../../identifiers';
import { autocompleteFor } from '../controls/autocomplete';
import { controlProps } from '../controls/control-props';
import { TextControl, unread } from '../controls/TextControl';
import type { InputProps } from '../input';

export function PhoneInput(props: InputProps<string>): ReactNode {
  const { value, raw } = props;
  return (
    <TextControl
      {...controlProps(props)}
      shown={value === null ? unread(raw) : formatPhone(value)}
      type="tel"
      inputMode="tel"
      autoComplete={autocompleteFor(props.field, 'tel')}
    />
  );
}
