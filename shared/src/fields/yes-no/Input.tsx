import type { ReactNode } from 'react';
import { OptionsControl } from '../controls/OptionsControl';
import type { InputProps } from '../input';

export function YesNoInput(props: InputProps<boolean>): ReactNode {
  const { value, t, onChange } = props;
  const options = [
    { value: 'true', label: t('field.yes') },
    { value: 'false', label: t('field.no') },
  ];
  return (
    <OptionsControl
      {...props}
      kind="radio"
      inline
      options={options}
      chosen={value === null ? [] : [String(value)]}
      onChoose={(option) => onChange(option === 'true')}
    />
  );
}
