import { addJobs, type OutboxHandler, type OutboxJob, PermanentFailure } from '../../platform/outbox';
import type { AppMessageState } from '../../ports/outside/citizen-app';
import { type AppNotice, findAppNotice, findReaderCode, keepAppNotice } from './app-message.repository';
import type { CommunicationDependencies } from './dependencies';
import { mailJob } from './notice-jobs';
import { APP_KEY } from './notice-reader';

/** App IO goes on trying for a week at most. */
const LONGEST_MS = 8 * 86_400_000;
const SHORTEST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;

type Dependencies = Pick<CommunicationDependencies, 'withTenant' | 'appOf' | 'clock'>;

/** Asks how a message stands that the app took, more and more seldom; what was rejected goes by mail. */
export function createCheckAppMessage(deps: Dependencies): OutboxHandler {
  return async (job) => {
    const { messageKey } = job.payload;
    if (typeof messageKey !== 'string') throw new PermanentFailure('no-message');
    const { notice, fiscalCode } = await deps.withTenant(job.tenantId, async (tx) => ({
      notice: await findAppNotice(tx, `${APP_KEY}${messageKey}`),
      fiscalCode: await findReaderCode(tx, messageKey),
    }));
    const id = notice?.externalId ?? null;
    if (notice?.state !== 'sent' || id === null || fiscalCode === undefined) return;
    const app = await deps.appOf(job.tenantId);
    if (app === undefined) return;
    const state = await app.state(fiscalCode, id);
    if (state.kind === 'delivered' || state.kind === 'rejected') {
      await settle(job, messageKey, notice, state, deps);
      return;
    }
    return state.kind === 'not-known' ? undefined : later(job, deps);
  };
}

async function settle(
  job: OutboxJob,
  messageKey: string,
  notice: AppNotice,
  { kind }: AppMessageState,
  { clock }: Dependencies,
): Promise<void> {
  const at = clock.now();
  await job.complete(async (tx) => {
    if (kind === 'delivered') return keepAppNotice(tx, { ...notice, state: 'delivered', at });
    await keepAppNotice(tx, { ...notice, state: 'refused', reason: 'rejected', at });
    await addJobs(tx, [mailJob(messageKey)]);
  });
}

function later({ createdAt }: OutboxJob, { clock }: Dependencies) {
  const now = clock.now().getTime();
  const age = now - createdAt.getTime();
  if (age > LONGEST_MS) return undefined;
  const wait = Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, age / 2));
  return { postponeUntil: new Date(now + wait) };
}
