import type { Answers } from '@istanze/shared';
import { readItems, readText } from '../../activities/read-settings';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded } from '../action-type';
import { readAnswer } from '../read-answer';

/** Under the key of the run: however often it is done, one instance follows. */
export async function run(context: ActionContext): Promise<ActionOutcome> {
  const { tenantId, key, settings, instance, ports } = context;
  const answer = await ports.following.start(tenantId, {
    key,
    from: instance,
    serviceSlug: readText(settings, 'service'),
    answers: mapAnswers(context),
    send: readText(settings, 'mode') === 'send',
  });
  switch (answer.kind) {
    case 'started':
      return succeeded({ code: answer.code, number: answer.code });
    case 'no-service':
      return refused('following-service');
    case 'incomplete':
      return refused('following-incomplete');
  }
}

function mapAnswers({ settings, instance }: ActionContext): Answers {
  const values = readItems(settings, 'values').map(
    (item) => [readText(item, 'to'), readAnswer(instance, readText(item, 'path'))] as const,
  );
  return Object.fromEntries(values.filter(([to, value]) => to !== '' && value !== null));
}
