import type { Json } from '@istanze/shared';
import type { DocumentRecord } from '../../ports/inside';
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
    const documents = await ports.documents.findByInstance(tx, instance.id);
    const document = findIssued(documents);
    if (document === undefined) return refused('document-missing');
    const replaced = await findReplaced(tx, context, document);
    await ports.documents.setState(tx, document.id, 'active', { ...document.facts, ...facts });
    for (const { id, facts: kept } of documents.filter((earlier) => isReplacedBy(earlier, document)))
      await ports.documents.setState(tx, id, 'replaced', kept);
    if (replaced !== undefined) await ports.documents.setState(tx, replaced.id, 'replaced', replaced.facts);
    return succeeded({ documentId: document.id });
  });
}

/** A second act of the same instance takes the place of the first: only one of them is in force. */
function isReplacedBy({ id, number, state }: DocumentRecord, document: DocumentRecord): boolean {
  return id !== document.id && number !== null && (state === 'active' || state === 'suspended');
}

function factsOf({ settings, instance }: ActionContext): Readonly<Record<string, Json>> {
  const entries = readItems(settings, 'facts').map(
    (item) => [readText(item, 'name'), readAnswer(instance, readText(item, 'path'))] as const,
  );
  return Object.fromEntries(entries);
}
