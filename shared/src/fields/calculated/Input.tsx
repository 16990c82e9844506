import type { ReactNode } from 'react';
import type { Json } from '../../kernel';
import type { InputProps } from '../input';
import { calculated, type CalculatedSettings } from './field';

export function CalculatedInput({
  id,
  value,
  settings,
  describedBy,
  locale,
  t,
}: InputProps<Json, CalculatedSettings>): ReactNode {
  const printed = calculated.print(value, settings, locale);
  return (
    <output
      id={id}
      className={printed === '' ? 'fr-output fr-output-empty' : 'fr-output'}
      aria-describedby={describedBy}
    >
      {printed === '' ? t('field.calculated.none') : printed}
    </output>
  );
}
