import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded } from '../action-type';
import { describeDocument } from './describe-document';

export async function run(context: ActionContext): Promise<ActionOutcome> {
  const request = describeDocument(context);
  if (request === undefined) return refused('settings');
  const document = await context.ports.documents.issue(context.tenantId, request);
  return succeeded({ documentId: document.id, number: document.number });
}
