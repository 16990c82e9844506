import type { ReactNode } from 'react';
import { autocompleteFor } from '../controls/autocomplete';
import { controlProps } from '../controls/control-props';
import { TextControl, unread } from '../controls/TextControl';
import type { InputProps } from '../input';
import type { TextSettings } from './field';

export function TextInput(props: InputProps<string, TextSettings>): ReactNode {
  const { value, raw, field, settings } = props;
  return (
    <TextControl
      {...controlProps(props)}
      shown={value ?? unread(raw)}
      autoComplete={autocompleteFor(field, settings.autocomplete)}
    />
  );
}
