import { localize, romeDate, type Text } from '@istanze/shared';
import { serverWords } from '../../../messages';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import { formatDate } from '../../documents';
import { addNoticeJobs } from '../../communications';
import { appendMessage } from '../../messages';
import type { DraftDependencies } from '../dependencies';

const BATCH = 200;
/** How long before its end the owner of a draft hears of it. */
const NOTICE_DAYS = 7;

interface ExpiringDraft {
  readonly id: string;
  readonly code: string;
  /** Who compiles it: the applicant, or who acts for them. */
  readonly compilerId: string;
  readonly expiresAt: Date;
  readonly title: Text;
  readonly name: string;
  readonly locale: string;
  readonly office: string;
}

/** Tells people of their drafts that end within a week, in the area and by mail, each draft once. Answers how many. */
export function createWarnDrafts(deps: DraftDependencies) {
  return (tenantId: string): Promise<number> =>
    deps.withTenant(tenantId, async (tx) => {
      const at = deps.clock.now();
      const drafts = await takeExpiring(tx, at);
      for (const draft of drafts) await warn(tx, draft, at);
      return drafts.length;
    });
}

/**
 * Only what the person began: a draft of the counter is the office's to finish. One compiled for another is told to who
 * compiles it, as long as they may: the other never sees it.
 */
async function takeExpiring(tx: TenantTransaction, at: Date): Promise<readonly ExpiringDraft[]> {
  return tx.query<ExpiringDraft>(
    `with expiring as (
       update instance set expiry_warned_at = $2 where tenant_id = $1 and id in (
         select id from instance where tenant_id = $1 and category = 'draft' and channel = 'online'
            and expiry_warned_at is null and expires_at > $2 and expires_at <= $3
          order by expires_at limit ${BATCH} for update skip locked)
       returning tenant_id, id, code, citizen_id, representation_id, service_id, office_id, expires_at)
     select e.id, e.code, c.id as "compilerId", e.expires_at as "expiresAt", s.title,
         c.given_name as name, c.locale, o.name as office
       from expiring e
       join service s on s.tenant_id = e.tenant_id and s.id = e.service_id
       left join representation r on r.tenant_id = e.tenant_id and r.id = e.representation_id and is_live(r)
       join citizen c on c.tenant_id = e.tenant_id and c.id = coalesce(r.representative_id, e.citizen_id)
       join office o on o.tenant_id = e.tenant_id and o.id = e.office_id
      where e.representation_id is null or r.id is not null`,
    [tx.tenantId, at, new Date(at.getTime() + NOTICE_DAYS * 86_400_000)],
    'draft_expiring',
  );
}

async function warn(tx: TenantTransaction, draft: ExpiringDraft, at: Date): Promise<void> {
  const locale = draft.locale === 'en' ? 'en' : 'it';
  const t = serverWords(locale);
  const facts = {
    name: draft.name,
    code: draft.code,
    service: localize(draft.title, locale),
    date: formatDate(romeDate(draft.expiresAt.toISOString())),
  };
  const key = `draft-expiring:${draft.id}`;
  await appendMessage(tx, {
    key,
    instanceId: draft.id,
    citizenId: draft.compilerId,
    sender: 'system',
    kind: 'reminder',
    authorId: null,
    authorName: draft.office,
    subject: t('draft.expiring.subject', facts),
    body: t('draft.expiring.body', facts),
    files: [],
    at,
  });
  await addNoticeJobs(tx, key);
}
