import { addDays, romeDate } from '@istanze/shared';
import { addJobs, type OutboxHandlers } from '../platform/outbox';
import type { TenantTransaction } from '../platform/tenant-transaction';
import type { Clock } from '../ports/outside/clock';

const KIND = 'purge-drafts';
const NIGHT = 'T02:00:00.000Z';

/** The job of a night: what has ended is removed, who is about to lose something is told; it writes that of the next one when it is done. */
export function registerDraftPurge(
  handlers: OutboxHandlers,
  work: readonly ((tenantId: string) => Promise<number>)[],
  clock: Clock,
): void {
  handlers.register(KIND, async (job) => {
    for (const clean of work) await clean(job.tenantId);
    await job.complete((tx) => planDraftPurge(tx, clock));
  });
}

/** Writes the job of the coming night; it is there once however often it is planned. */
export async function planDraftPurge(tx: TenantTransaction, clock: Clock): Promise<void> {
  const night = addDays(romeDate(clock.now().toISOString()), 1);
  await addJobs(tx, [
    { kind: KIND, key: `${KIND}:${night}`, notBefore: new Date(`${night}${NIGHT}`), timer: true },
  ]);
}
