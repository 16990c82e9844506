import type { ReactNode } from 'react';
import { formatIban } from '../../identifiers';
import { controlProps } from '../controls/control-props';
import { TextControl, unread } from '../controls/TextControl';
import type { InputProps } from '../input';

export function IbanInput(props: InputProps<string>): ReactNode {
  const { value, raw } = props;
  return (
    <TextControl
      {...controlProps(props)}
      shown={value === null ? unread(raw) : formatIban(value)}
      className="fr-code"
      autoCapitalize="characters"
      autoComplete="off"
      spellCheck={false}
    />
  );
}
