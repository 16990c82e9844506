import type { ReactNode } from 'react';
import { autocompleteFor } from '../controls/autocomplete';
import { controlProps } from '../controls/control-props';
import { TextControl, unread } from '../controls/TextControl';
import type { InputProps } from '../input';

export function EmailInput(props: InputProps<string>): ReactNode {
  const { value, raw } = props;
  return (
    <TextControl
      {...controlProps(props)}
      shown={value ?? unread(raw)}
      type="email"
      inputMode="email"
      autoComplete={autocompleteFor(props.field, 'email')}
      spellCheck={false}
    />
  );
}
