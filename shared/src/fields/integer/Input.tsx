import type { ReactNode } from 'react';
import { localize } from '../../kernel';
import { controlProps } from '../controls/control-props';
import { TextControl, unread } from '../controls/TextControl';
import type { InputProps } from '../input';
import { printNumber } from '../number-text';
import type { IntegerSettings } from './field';

export function IntegerInput(props: InputProps<number, IntegerSettings>): ReactNode {
  const { value, raw, settings, locale } = props;
  const unit = localize(settings.unit ?? undefined, locale);
  const negative = settings.min === null || settings.min < 0;
  return (
    <TextControl
      {...controlProps(props)}
      shown={value === null ? unread(raw) : printNumber(value, 0, locale)}
      inputMode={negative ? 'text' : 'numeric'}
      autoComplete="off"
      className="fr-number"
      {...(unit === '' ? {} : { after: unit })}
    />
  );
}
