import type { ActionContext, ActionOutcome } from '../action-type';
import { succeeded } from '../action-type';

export async function run({ tenantId, instance, ports }: ActionContext): Promise<ActionOutcome> {
  const receipt = await ports.documents.receipt(tenantId, instance);
  return succeeded({ documentId: receipt.id });
}
