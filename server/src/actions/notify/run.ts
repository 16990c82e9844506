import { readText } from '../../activities/read-settings';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded } from '../action-type';
import { templateValues } from '../template-values';
import { staffRecipients } from './recipients';

export async function run(context: ActionContext): Promise<ActionOutcome> {
  const { tenantId, key, instance, settings, release, ports } = context;
  const template = readText(settings, 'template');
  if (!Object.hasOwn(release.content.configuration.templates, template)) return refused('settings');
  const to = readText(settings, 'to') || 'citizen';
  const values = templateValues(context);
  if (to !== 'citizen') {
    const recipients = staffRecipients(to, context);
    const notice = { key, instance, template, values, ...recipients };
    return succeeded({ sent: await ports.communications.notifyStaff(tenantId, notice) });
  }
  const kind = readText(settings, 'kind') || 'notice';
  await ports.communications.notify(tenantId, { key, instance, kind, template, values });
  return succeeded();
}
