import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { StaffNotice } from '../../ports/inside/communications';
import type { Notice } from '../../ports/outside/notifier';
import { composeText } from './compose-text';
import type { CommunicationDependencies } from './dependencies';
import { mailContent } from './mail-content';
import { getSender, type Sender } from './mail-sender';
import { keepSent, wasSent } from './notification.repository';

interface Prepared {
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly sender: Sender;
  /** Where the office works on it. */
  readonly url: string;
}

/**
 * A mail to people of the municipality about an instance: to an office at its own address, or to each person by name.
 * Each address gets it once for the key, however often it is tried; answers how many got it now.
 */
export async function notifyStaff(
  tenantId: string,
  notice: StaffNotice,
  deps: CommunicationDependencies,
): Promise<number> {
  const prepared = await deps.withTenant(tenantId, (tx) => prepare(tx, notice, deps));
  const notifier = await deps.notifierOf(tenantId);
  let sent = 0;
  for (const to of prepared.to) {
    const key = `staff:${notice.key}:${to}`;
    if (await deps.withTenant(tenantId, (tx) => wasSent(tx, key))) continue;
    const { messageId } = await notifier.send(toMail(prepared, notice, to, key));
    await deps.withTenant(tenantId, (tx) =>
      keepSent(tx, { instanceId: notice.instance.id, key, messageId, at: deps.clock.now() }),
    );
    sent += 1;
  }
  return sent;
}

async function prepare(
  tx: TenantTransaction,
  notice: StaffNotice,
  deps: CommunicationDependencies,
): Promise<Prepared> {
  const url = `${await deps.originOf(tx)}/backoffice/istanze/${notice.instance.code}`;
  const request = { ...notice, kind: 'staff' };
  const { subject, body } = await composeText(tx, deps.releases, request, {
    at: deps.clock.now(),
    url,
  });
  return { to: await addressesOf(tx, notice), subject, body, sender: await getSender(tx), url };
}

/** An office without an address of its own is reached through whoever works there. */
async function addressesOf(
  tx: TenantTransaction,
  { offices, people }: StaffNotice,
): Promise<readonly string[]> {
  const rows = await tx.query<{ email: string }>(
    `select distinct email from (
       select o.email from office o where o.tenant_id = $1 and o.id::text = any ($2) and o.email <> ''
       union
       select m.email from staff_member m join staff_role r on r.tenant_id = m.tenant_id and r.staff_id = m.id
         join office o on o.tenant_id = r.tenant_id and o.id = r.office_id
        where m.tenant_id = $1 and m.active and r.role <> 'admin' and o.email = '' and o.id::text = any ($2)
       union
       select m.email from staff_member m where m.tenant_id = $1 and m.active and m.id::text = any ($3)
     ) known order by email`,
    [tx.tenantId, offices, people],
    'staff_addresses',
  );
  return rows.map(({ email }) => email);
}

function toMail(
  { subject, body, sender, url }: Prepared,
  notice: StaffNotice,
  to: string,
  key: string,
): Notice {
  const { code } = notice.instance;
  const content = mailContent({
    locale: 'it',
    tenantName: sender.tenantName,
    body,
    code,
    url,
    link: 'mail.open-file',
  });
  return { to, subject, ...content, from: sender.from, key };
}
