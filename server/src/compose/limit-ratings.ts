import { RateLimiterMemory } from 'rate-limiter-flexible';

/** A library or a school behind one address goes on rating; a script does not. */
const PER_HOUR = 30;

/** Lets so many ratings without a login through from each connection to each municipality; false beyond them. */
export function limitRatings(): (tenantId: string, connection: string) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: PER_HOUR, duration: 3600 });
  return (tenantId, connection) =>
    limiter.consume(`${tenantId} ${connection}`).then(
      () => true,
      () => false,
    );
}
