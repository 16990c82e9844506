import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { CommunicationDependencies } from './dependencies';

/** Where a notice leads: to the request, or to the messages where it is about none. */
export async function noticeUrl(
  tx: TenantTransaction,
  code: string | null,
  { originOf, requestUrl }: Pick<CommunicationDependencies, 'originOf' | 'requestUrl'>,
): Promise<string> {
  return code === null ? `${await originOf(tx)}/area-personale/messaggi` : requestUrl(tx, code);
}
