import { isJsonObject, type JsonObject } from '@istanze/shared';
import { PermanentFailure } from '../../platform/outbox';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Notice } from '../../ports/outside/notifier';

export interface Sender {
  readonly tenantName: string;
  readonly from: Notice['from'];
}

/** Who mails of the municipality come from, as its settings say. */
export async function getSender(tx: TenantTransaction): Promise<Sender> {
  const [row] = await tx.query<{ name: string; settings: JsonObject }>(
    'select name, settings from tenant where id = $1',
    [tx.tenantId],
    'mail_sender',
  );
  if (row === undefined) throw new PermanentFailure('no-mail-sender');
  return { tenantName: row.name, from: senderOf(row.settings, row.name) };
}

/** The sender of a municipality's settings, under its own name where they give none. */
export function senderOf(settings: JsonObject, tenantName: string): Notice['from'] {
  const from = settings['mailFrom'];
  const address = isJsonObject(from) ? from['address'] : undefined;
  if (typeof address !== 'string') throw new PermanentFailure('no-mail-sender');
  const name = isJsonObject(from) ? from['name'] : undefined;
  return { name: typeof name === 'string' ? name : tenantName, address };
}
