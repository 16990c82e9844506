import type { ReactNode } from 'react';
import type { JsonObject } from '../../kernel';
import { PartsControl } from '../controls/PartsControl';
import type { InputProps } from '../input';
import type { PropertySettings } from './field';
import { propertyParts } from './parts';

export function PropertyInput(props: InputProps<JsonObject, PropertySettings>): ReactNode {
  return <PartsControl {...props} parts={propertyParts(props.settings)} />;
}
