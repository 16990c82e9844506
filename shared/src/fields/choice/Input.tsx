import type { ReactNode } from 'react';
import { localize } from '../../kernel';
import { Combobox } from '../controls/Combobox';
import { OptionsControl } from '../controls/OptionsControl';
import { unread } from '../controls/TextControl';
import type { InputProps } from '../input';
import { valueOf, type OptionSettings } from '../options';
import { MAX_RADIO, MAX_SELECT } from './field';

type Props = InputProps<string, OptionSettings>;
type Item = { readonly value: string; readonly label: string; readonly help?: string };

/** Radio buttons, a select or an autocomplete, by the number of options. */
export function ChoiceInput(props: Props): ReactNode {
  const options = itemsOf(props);
  if (options.length <= MAX_RADIO) return <ChoiceRadios {...props} options={options} />;
  return options.length <= MAX_SELECT ? (
    <ChoiceSelect {...props} options={options} />
  ) : (
    <ChoiceSearch {...props} options={options} />
  );
}

type WithItems = Props & { readonly options: readonly Item[] };

function ChoiceRadios(props: WithItems) {
  const { value, required, onChange } = props;
  return (
    <OptionsControl
      {...props}
      kind="radio"
      chosen={value === null ? [] : [value]}
      onChoose={onChange}
      onClear={required ? undefined : () => onChange(null)}
    />
  );
}

function ChoiceSelect({
  id,
  value,
  options,
  required,
  readOnly,
  describedBy,
  issues,
  t,
  onChange,
  onBlur,
}: WithItems) {
  return (
    <select
      id={id}
      className="form-select"
      value={value ?? ''}
      disabled={readOnly}
      aria-describedby={describedBy}
      aria-required={required || undefined}
      aria-invalid={issues.length > 0 || undefined}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    >
      <option value="">{t('field.choose')}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

const MOST_SHOWN = 100;

function ChoiceSearch(props: WithItems) {
  const { value, raw, options, onChange } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <Combobox
      {...props}
      shown={chosen?.label ?? unread(raw)}
      minimum={0}
      search={(query) => matching(options, query)}
      onType={(text) =>
        onChange(options.find((option) => plain(option.label) === plain(text))?.value ?? text)
      }
      onPick={({ key }) => onChange(key)}
    />
  );
}

function matching(options: readonly Item[], query: string) {
  const found = options.filter((option) => plain(option.label).includes(plain(query)));
  return found.slice(0, MOST_SHOWN).map(({ value, label }) => ({ key: value, label }));
}

/** Without accents and capitals, so that `forli` finds `Forlì`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}

function itemsOf({ settings, locale }: Props): readonly Item[] {
  return settings.options.map((option) => ({
    value: valueOf(option),
    label: localize(option.label, locale),
    ...(option.help == null ? {} : { help: localize(option.help, locale) }),
  }));
}
