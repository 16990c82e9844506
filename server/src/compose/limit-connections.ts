import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Lets so many through in an hour from each connection to each municipality; false beyond them. */
export function limitConnections(
  perHour: number,
): (tenantId: string, connection: string) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: perHour, duration: 3600 });
  return (tenantId, connection) =>
    limiter.consume(`${tenantId} ${connection}`).then(
      () => true,
      () => false,
    );
}
