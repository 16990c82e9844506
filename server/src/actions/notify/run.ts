import { readText } from '../../activities/read-settings';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded } from '../action-type';
import { templateValues } from '../template-values';

export async function run(context: ActionContext): Promise<ActionOutcome> {
  const { tenantId, key, instance, settings, release, ports } = context;
  const template = readText(settings, 'template');
  if (!Object.hasOwn(release.content.configuration.templates, template)) return refused('settings');
  const kind = readText(settings, 'kind') || 'notice';
  await ports.communications.notify(tenantId, {
    key,
    instance,
    kind,
    template,
    values: templateValues(context),
  });
  return succeeded();
}
