import type { ReactNode } from 'react';
import type { IsoDate } from '../../kernel';
import { DateControl } from '../controls/DateControl';
import type { InputProps } from '../input';
import { dateBounds, type DateSettings } from './field';

export function DateInput(props: InputProps<IsoDate, DateSettings>): ReactNode {
  return <DateControl {...props} bounds={dateBounds(props.settings, props.today)} />;
}
