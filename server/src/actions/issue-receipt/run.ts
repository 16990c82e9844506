import type { ActionContext, ActionOutcome } from '../action-type';
import { succeeded } from '../action-type';
import { correctionOf } from '../corrected';

/** The receipt of what was sent; a correction has one of its own, so that the first stays as it was given. */
export async function run(context: ActionContext): Promise<ActionOutcome> {
  const { tenantId, instance, ports } = context;
  const receipt = await ports.documents.receipt(tenantId, instance, correctionOf(context));
  return succeeded({ documentId: receipt.id });
}
