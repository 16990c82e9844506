import type { ReactNode } from 'react';
import { PartsControl } from '../controls/PartsControl';
import type { InputProps } from '../input';
import { personParts, type Person, type PersonSettings } from './field';

export function PersonInput(props: InputProps<Person, PersonSettings>): ReactNode {
  return <PartsControl {...props} parts={personParts(props.settings)} />;
}
