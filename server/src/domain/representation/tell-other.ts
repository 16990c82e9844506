import { serverWords } from '../../messages';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { formatDate } from '../documents';
import { appendMessage } from '../messages';
import { getTenant } from '../tenants';
import type { RepresentationRow } from './representation.repository';
import type { RepresentationDirection } from './representation.types';

/** What happened to a representation, as the other of the two reads it. */
type About = RepresentationDirection | 'ended' | 'confirmed' | 'refused';

/** A message in the area of the other person, in their language: nobody acts for somebody who does not hear of it. */
export async function tellOther(
  tx: TenantTransaction,
  row: RepresentationRow,
  { readerId, about, at }: { readonly readerId: string; readonly about: About; readonly at: Date },
): Promise<void> {
  const [reader] = await tx.query<{ locale: string; name: string }>(
    `select locale, trim(given_name || ' ' || family_name) as name from citizen
      where tenant_id = $1 and id = $2 and kind = 'person'`,
    [tx.tenantId, readerId],
    'representation_reader',
  );
  if (reader === undefined) return;
  const t = serverWords(reader.locale === 'en' ? 'en' : 'it');
  const acting = row.representativeId === readerId;
  const names = {
    reader: reader.name,
    name: acting ? row.representedName : row.representativeName,
    until: row.until === null ? '' : t('representation.until', { date: formatDate(row.until) }),
    reason: row.reason,
  };
  await appendMessage(tx, {
    key: `representation:${row.id}:${about}:${readerId}`,
    instanceId: null,
    citizenId: readerId,
    sender: 'system',
    authorId: null,
    authorName: (await getTenant(tx)).name,
    subject: t(`representation.${about}.subject`, names),
    body: t(`representation.${about}.body`, names)
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    files: [],
    at,
  });
}
