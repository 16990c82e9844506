import type { ReactNode } from 'react';
import { SOURCES } from '../../definition';
import { ChoiceInput } from '../choice/Input';
import type { InputProps } from '../input';
import type { SourceSettings } from './field';

export function SourceInput(props: InputProps<string, SourceSettings>): ReactNode {
  const options = props.settings.paths.map((path) => ({
    _id: path,
    value: path,
    label: SOURCES.get(path)?.name ?? { it: path },
  }));
  return <ChoiceInput {...props} settings={{ options }} />;
}
