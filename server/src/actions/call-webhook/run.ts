import type { JsonObject } from '@istanze/shared';
import { readItems, readText } from '../../activities/read-settings';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded, unavailable } from '../action-type';
import { readAnswer } from '../read-answer';

/** What does not answer is tried again by the outbox; what the receiver or the municipality will not have waits for a person. */
export async function run(context: ActionContext): Promise<ActionOutcome> {
  const { tenantId, key, settings, ports } = context;
  const webhook = await ports.webhookOf(tenantId);
  if (webhook === undefined) return refused('webhook-missing');
  const answer = await webhook.call({ url: readText(settings, 'url'), key, body: bodyOf(context) });
  switch (answer.kind) {
    case 'delivered':
      return succeeded({ status: answer.status });
    case 'unavailable':
      return unavailable('webhook-unavailable');
    case 'refused':
      return refused('webhook-refused');
    case 'forbidden':
      return refused('webhook-forbidden');
  }
}

/** The same at every attempt, as far as the instance stands where it stood. */
function bodyOf({ key, settings, instance, release }: ActionContext): string {
  const facts = readItems(settings, 'facts').map(
    (item) => [readText(item, 'name'), readAnswer(instance, readText(item, 'path'))] as const,
  );
  const body: JsonObject = {
    id: key,
    event: readText(settings, 'event'),
    instance: {
      code: instance.code,
      service: release.content.service.slug,
      state: instance.workflow?.state ?? null,
      category: instance.category,
      protocol: instance.protocol,
      submittedAt: instance.submittedAt,
    },
    data: Object.fromEntries(facts),
  };
  return JSON.stringify(body);
}
