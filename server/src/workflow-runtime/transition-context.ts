import { readQuote, romeDate, type Json, type TransitionContext } from '@istanze/shared';
import type { InstanceRecord } from '../ports/inside';
import type { CompiledRelease } from '../ports/inside';

/**
 * What conditions of a flow may read: answers by key; as `facts.name` the amount due in cents (null until it is frozen),
 * whether somebody has the instance, the channel, whether it renews another one, the maximum days, and the derived values.
 */
export function contextOf(instance: InstanceRecord, release: CompiledRelease, at: string): TransitionContext {
  const facts: Record<string, Json> = {
    ...instance.derived,
    amountDue: readQuote(instance.quote)?.total ?? null,
    assigned: instance.assigneeId !== null,
    channel: instance.channel,
    renewal: instance.renewedFrom !== null,
    registered: instance.protocol !== null,
    maximumDays: release.content.service.maximumDays,
    competitive: release.content.service.competitive,
  };
  return { answers: instance.answers, facts, today: romeDate(at) };
}
