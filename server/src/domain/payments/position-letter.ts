import type { TenantTransaction } from '../../platform/tenant-transaction';
import { contactsOf, getLetterHead, type LetterHead, type PdfContent } from '../documents';
import { type DebtPositionRow, findPosition } from './debt-position.repository';

export interface PositionLetter {
  readonly position: DebtPositionRow;
  readonly head: LetterHead;
  readonly issuer: PdfContent['issuer'];
}

/** A position with the letter head of the office of its instance; undefined when there is no such position. */
export async function findPositionLetter(
  tx: TenantTransaction,
  positionId: string,
): Promise<PositionLetter | undefined> {
  const position = await findPosition(tx, positionId);
  if (position === undefined) return undefined;
  const [instance] = await tx.query<{ officeId: string }>(
    'select office_id as "officeId" from instance where tenant_id = $1 and id = $2',
    [tx.tenantId, position.instanceId],
    'position_office',
  );
  const head = await getLetterHead(tx, instance?.officeId ?? '');
  const issuer = { tenant: head.tenantName, office: head.officeName, contacts: contactsOf(head) };
  return { position, head, issuer };
}
