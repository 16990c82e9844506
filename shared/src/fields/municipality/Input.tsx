import type { ReactNode } from 'react';
import { Combobox } from '../controls/Combobox';
import { unread } from '../controls/TextControl';
import type { InputProps } from '../input';
import { municipality, type Municipality } from './field';

export function MunicipalityInput(props: InputProps<Municipality>): ReactNode {
  const { value, raw, services, locale, onChange } = props;
  return (
    <Combobox
      {...props}
      shown={municipality.print(value, municipality.defaultSettings, locale) || unread(raw)}
      minimum={2}
      search={async (query) =>
        (await services.searchMunicipalities(query)).map((found) => ({
          ...found,
          key: found.code,
          label: `${found.name} (${found.province})`,
        }))
      }
      onType={(name) => onChange({ code: null, name, province: null })}
      onPick={({ code, name, province }) => onChange({ code, name, province })}
    />
  );
}
