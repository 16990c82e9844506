import { readText } from '../../activities/read-settings';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded } from '../action-type';
import { DOCUMENT_CHANGES } from './changes';

/** Done again it changes nothing; a document that cannot be changed so is `document-missing`. */
export async function run({ tenantId, instance, settings, ports }: ActionContext): Promise<ActionOutcome> {
  const change = DOCUMENT_CHANGES.find(({ key }) => key === readText(settings, 'change'));
  if (change === undefined) return refused('settings');
  return ports.withTenant(tenantId, async (tx) => {
    const documents = await ports.documents.findByInstance(tx, instance.id);
    const issued = documents.filter(({ number }) => number !== null);
    const document = issued.findLast(({ state }) => change.from.includes(state));
    if (document === undefined)
      return issued.at(-1)?.state === change.to ? succeeded() : refused('document-missing');
    await ports.documents.setState(tx, document.id, change.to, document.facts);
    return succeeded({ documentId: document.id, state: change.to });
  });
}
