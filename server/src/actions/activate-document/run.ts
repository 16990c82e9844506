import type { Json } from '@istanze/shared';
import { readItems, readText } from '../../activities/read-settings';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded } from '../action-type';
import { findIssued } from '../issued-document';
import { readAnswer } from '../read-answer';
import { findReplaced } from '../renewed-document';

/** Puts the document in force; the one it renews is replaced where both would be in force at once. */
export async function run(context: ActionContext): Promise<ActionOutcome> {
  const { tenantId, instance, ports } = context;
  const facts = factsOf(context);
  return ports.withTenant(tenantId, async (tx) => {
    const document = findIssued(await ports.documents.findByInstance(tx, instance.id));
    if (document === undefined) return refused('document-missing');
    const replaced = await findReplaced(tx, context, document);
    await ports.documents.setState(tx, document.id, 'active', { ...document.facts, ...facts });
    if (replaced !== undefined) await ports.documents.setState(tx, replaced.id, 'replaced', replaced.facts);
    return succeeded({ documentId: document.id });
  });
}

function factsOf({ settings, instance }: ActionContext): Readonly<Record<string, Json>> {
  const entries = readItems(settings, 'facts').map(
    (item) => [readText(item, 'name'), readAnswer(instance, readText(item, 'path'))] as const,
  );
  return Object.fromEntries(entries);
}
