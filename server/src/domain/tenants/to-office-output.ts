import { isJsonObject } from '@istanze/shared';
import type { Office } from './office.entity';
import { OfficeOutput } from './tenant.types';

/** An office as the API shows it; opening hours are null where none were written. */
export function toOfficeOutput(office: Office): OfficeOutput {
  return Object.assign(new OfficeOutput(), {
    ...office,
    openingHours:
      isJsonObject(office.openingHours) && 'it' in office.openingHours ? office.openingHours : null,
  });
}
