import type { ReactNode } from 'react';
import { localize } from '../../kernel';
import { OptionsControl } from '../controls/OptionsControl';
import type { InputProps } from '../input';
import { valueOf } from '../options';
import type { ChoicesSettings } from './field';

export function ChoicesInput(props: InputProps<readonly string[], ChoicesSettings>): ReactNode {
  const { value, settings, locale, onChange } = props;
  const chosen = value ?? [];
  const options = settings.options.map((option) => ({
    value: valueOf(option),
    label: localize(option.label, locale),
    ...(option.help == null ? {} : { help: localize(option.help, locale) }),
  }));
  return (
    <OptionsControl
      {...props}
      kind="checkbox"
      options={options}
      chosen={chosen}
      onChoose={(option, checked) =>
        onChange(checked ? [...chosen, option] : chosen.filter((item) => item !== option))
      }
    />
  );
}
