import type { ReactNode } from 'react';
import { Combobox } from '../controls/Combobox';
import { unread } from '../controls/TextControl';
import type { InputProps } from '../input';
import type { Street } from './field';

export function StreetInput(props: InputProps<Street>): ReactNode {
  const { value, raw, services, onChange } = props;
  return (
    <Combobox
      {...props}
      shown={value?.name ?? unread(raw)}
      minimum={2}
      search={async (query) =>
        (await services.searchStreets(query)).map(({ id, name }) => ({ key: id, label: name }))
      }
      onType={(name) => onChange({ id: null, name })}
      onPick={({ key, label }) => onChange({ id: key, name: label })}
    />
  );
}
