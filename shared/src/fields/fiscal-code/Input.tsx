import type { ReactNode } from 'react';
import { controlProps } from '../controls/control-props';
import { TextControl, unread } from '../controls/TextControl';
import type { InputProps } from '../input';

export function FiscalCodeInput(props: InputProps<string>): ReactNode {
  const { value, raw } = props;
  return (
    <TextControl
      {...controlProps(props)}
      shown={value ?? unread(raw)}
      className="fr-code"
      autoCapitalize="characters"
      autoComplete="off"
      spellCheck={false}
    />
  );
}
