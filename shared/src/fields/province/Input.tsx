import type { ReactNode } from 'react';
import { Combobox } from '../controls/Combobox';
import { plainText, searchList } from '../controls/search-list';
import { unread } from '../controls/TextControl';
import type { InputProps } from '../input';
import { province, type Province } from './field';
import { PROVINCES } from './provinces';

export function ProvinceInput(props: InputProps<Province>): ReactNode {
  const { value, raw, locale, onChange } = props;
  return (
    <Combobox
      {...props}
      shown={province.print(value, province.defaultSettings, locale) || unread(raw)}
      minimum={1}
      search={(query) => searchList(PROVINCES, query, namesOf).map(toSuggestion)}
      onType={(text) => onChange(findByText(text) ?? { code: null, name: text })}
      onPick={({ code, name }) => onChange({ code, name })}
    />
  );
}

type Entry = (typeof PROVINCES)[number];

function namesOf({ code, name }: Entry) {
  return [name, code];
}

function toSuggestion({ code, name }: Entry) {
  return { code, name, key: code, label: `${name} (${code})` };
}

/** What was written whole needs no picking: the name, the sign, or both as the list shows them. */
function findByText(text: string): Entry | undefined {
  const wanted = plainText(text);
  return PROVINCES.find((entry) =>
    [...namesOf(entry), toSuggestion(entry).label].some((name) => plainText(name) === wanted),
  );
}
