import type { JsonObject } from '@istanze/shared';
import type { ChosenRegister } from './register';

const USUAL_MINUTES = 30;

/** How long a register outside may be silent, of a provider's settings; what is missing is as usual. */
export function parseWaiting(settings: JsonObject): Omit<ChosenRegister, 'register'> {
  const { alertAfterMinutes, emergencySeries } = settings;
  const minutes = typeof alertAfterMinutes === 'number' ? alertAfterMinutes : USUAL_MINUTES;
  return { alertAfterMinutes: Math.max(1, minutes), emergencySeries: emergencySeries === true };
}
