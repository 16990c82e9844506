import { readBoolean, readNumber, readText } from '../../activities/read-settings';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded } from '../action-type';
import { findIssued } from '../issued-document';
import type { CommunicationRecord } from '../../ports/inside';
import { templateValues } from '../template-values';

const ALMOST_READY = 2;

/** Waits for the time to take it back, then sends; what was taken back is a problem until a person decides. */
export async function run(context: ActionContext): Promise<ActionOutcome> {
  const { tenantId, settings, release, ports, now } = context;
  const template = readText(settings, 'template');
  if (!Object.hasOwn(release.content.configuration.templates, template)) return refused('settings');
  const communication = await prepare(context, template);
  const wait = Math.ceil((Date.parse(communication.sendAfter) - now.getTime()) / 1000);
  if (communication.state === 'waiting' && wait > 0) return { kind: 'later', seconds: wait };
  const sent = await ports.communications.send(tenantId, communication.id);
  if (sent === 'not-yet') return { kind: 'later', seconds: ALMOST_READY };
  if (sent === 'undone') return refused('communication-undone');
  return succeeded({ communicationId: communication.id });
}

/** What was taken back stays so; a person who tries again sends a new one. */
async function prepare(context: ActionContext, template: string): Promise<CommunicationRecord> {
  const { key, retries } = context;
  const first = await prepareAs(context, template, key);
  return first.state === 'undone' && retries > 0 ? prepareAs(context, template, `${key}:${retries}`) : first;
}

async function prepareAs(
  context: ActionContext,
  template: string,
  key: string,
): Promise<CommunicationRecord> {
  const { tenantId, instance, settings, ports } = context;
  return ports.withTenant(tenantId, async (tx) => {
    const attached = readBoolean(settings, 'attachDocument');
    const document = attached ? findIssued(await ports.documents.findByInstance(tx, instance.id)) : undefined;
    return ports.communications.prepare(tx, {
      key,
      instance,
      kind: readText(settings, 'kind'),
      template,
      values: templateValues(context),
      undoSeconds: readNumber(settings, 'undoSeconds', 0),
      ...(document === undefined ? {} : { documentId: document.id }),
    });
  });
}
