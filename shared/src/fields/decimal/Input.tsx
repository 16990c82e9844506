import type { ReactNode } from 'react';
import { localize } from '../../kernel';
import { controlProps } from '../controls/control-props';
import { TextControl, unread } from '../controls/TextControl';
import type { InputProps } from '../input';
import { printNumber } from '../number-text';
import type { DecimalSettings } from './field';

export function DecimalInput(props: InputProps<number, DecimalSettings>): ReactNode {
  const { value, raw, settings, locale } = props;
  const unit = localize(settings.unit ?? undefined, locale);
  const negative = settings.min === null || settings.min < 0;
  return (
    <TextControl
      {...controlProps(props)}
      shown={value === null ? unread(raw) : printNumber(value / settings.factor, settings.decimals, locale)}
      inputMode={negative ? 'text' : 'decimal'}
      autoComplete="off"
      className="fr-number"
      {...(unit === '' ? {} : { after: unit })}
    />
  );
}
