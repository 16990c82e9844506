import { join } from 'node:path';
import type { Clock } from '../../ports/outside/clock';
import type { Config } from '../config';
import { MovedClock } from './moved-clock';
import { systemClock } from './system-clock';

/** The clock of the machine; where simulators stand for the outside world, and nowhere else, they may move it forward. */
export function clockOf({
  production,
  simulators,
  dataDir,
}: Pick<Config, 'production' | 'simulators' | 'dataDir'>): Clock {
  if (production || simulators === null) return systemClock;
  return new MovedClock(join(dataDir, 'simulators', 'clock.json'));
}
