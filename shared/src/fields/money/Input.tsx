import type { ReactNode } from 'react';
import type { Cents } from '../../kernel';
import { controlProps } from '../controls/control-props';
import { TextControl, unread } from '../controls/TextControl';
import type { InputProps } from '../input';
import type { MoneySettings } from './field';

/** Accepts `12,50`, `12.5`, `1.234,00`; shows the cents once left. */
export function MoneyInput(props: InputProps<Cents, MoneySettings>): ReactNode {
  const { value, raw, locale } = props;
  return (
    <TextControl
      {...controlProps(props)}
      shown={value === null ? unread(raw) : inEuro(value, locale === 'it' ? 'it-IT' : 'en-IE')}
      inputMode="decimal"
      autoComplete="off"
      className="fr-number"
      before="€"
    />
  );
}

function inEuro(cents: Cents, tag: string): string {
  return new Intl.NumberFormat(tag, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    useGrouping: 'always',
  }).format(cents / 100);
}
