import type { ReactNode } from 'react';
import type { Locale } from '../../kernel';
import { Combobox } from '../controls/Combobox';
import { plainText, searchList } from '../controls/search-list';
import { unread } from '../controls/TextControl';
import { autocompleteFor } from '../controls/autocomplete';
import type { InputProps } from '../input';
import { nation, nationName, type Nation, type NationSettings } from './field';
import { NATIONS, type NationEntry } from './nations';

const MOST_SHOWN = 40;

export function NationInput(props: InputProps<Nation, NationSettings>): ReactNode {
  const { value, raw, settings, field, locale, onChange } = props;
  const offered = NATIONS.filter(
    ({ code }) => (settings.italy || code !== 'IT') && (settings.ceased || code !== null),
  );
  const find = (text: string) =>
    offered.find((entry) => namesOf(entry, locale).some((name) => plainText(name) === plainText(text)));
  return (
    <Combobox
      {...props}
      shown={nation.print(value, settings, locale) || unread(raw)}
      minimum={1}
      autoComplete={autocompleteFor(field, 'country-name')}
      search={(query) =>
        searchList(offered, query, (entry) => namesOf(entry, locale))
          .slice(0, MOST_SHOWN)
          .map((entry) => ({ ...entry, key: entry.belfiore ?? entry.name, label: nationName(entry, locale) }))
      }
      onType={(text) => onChange({ ...(find(text) ?? { name: text, code: null, belfiore: null }) })}
      onPick={({ code, belfiore, name }) => onChange({ code, belfiore, name })}
    />
  );
}

/** What a person may write for it: its name in both languages, its codes. */
function namesOf(entry: NationEntry, locale: Locale): readonly string[] {
  return [nationName(entry, locale), entry.name, entry.code ?? '', entry.belfiore ?? ''].filter(
    (name) => name !== '',
  );
}
