import type { ReactNode } from 'react';
import { SOURCES } from '../../definition';
import { ChoiceInput } from '../choice/Input';
import type { NoSettings } from '../code-type';
import type { InputProps } from '../input';

const OPTIONS = [...SOURCES].map(([path, { name }]) => ({ _id: path, value: path, label: name }));

export function SourceInput(props: InputProps<string, NoSettings>): ReactNode {
  return <ChoiceInput {...props} settings={{ options: OPTIONS }} />;
}
