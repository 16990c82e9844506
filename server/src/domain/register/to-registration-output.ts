import { formatNumber } from './format-protocol';
import type { RegistrationRow } from './registration.repository';
import type { RegistrationOutput } from './registration.types';

export function toRegistrationOutput(row: RegistrationRow): RegistrationOutput {
  const { direction, year, number, registeredAt } = row;
  return { direction, year, number, formatted: formatNumber(number), registeredAt };
}
