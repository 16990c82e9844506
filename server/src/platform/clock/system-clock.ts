import type { Clock } from '../../ports/outside/clock';

export const systemClock: Clock = { now: () => new Date() };
