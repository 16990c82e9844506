import type { ReactNode } from 'react';
import type { JsonObject } from '../../kernel';
import { PartsControl } from '../controls/PartsControl';
import type { InputProps } from '../input';
import type { VehicleSettings } from './field';
import { vehicleParts } from './parts';

export function VehicleInput(props: InputProps<JsonObject, VehicleSettings>): ReactNode {
  return <PartsControl {...props} parts={vehicleParts(props.settings)} />;
}
