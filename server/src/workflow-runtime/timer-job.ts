import type { OutboxHandler } from '../platform/outbox';
import { feedEvent } from './feed-event';
import type { RuntimeDependencies } from './runtime-dependencies';

/** Rings a timer of an instance; one that was stopped meanwhile rings for nobody. */
export function createTimerHandler(deps: RuntimeDependencies): OutboxHandler {
  return async (job) => {
    const instanceId = String(job.payload['instanceId'] ?? '');
    const timer = String(job.payload['timer'] ?? '');
    await job.complete(async (tx) => {
      await feedEvent(deps, tx, instanceId, (instance) => {
        const running = instance.workflow?.timers.find(({ id }) => id === timer);
        const at = deps.clock.now().toISOString();
        return running && { event: { type: 'timer-rang', at, timer } };
      });
    });
  };
}
