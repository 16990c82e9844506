import { romeDate } from '@istanze/shared';
import { serverWords } from '../../messages';
import type { Vault } from '../../platform/crypto';
import { type OutboxHandler, PermanentFailure } from '../../platform/outbox';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { SendPlainMail } from '../../ports/inside/plain-mail';
import type { Clock } from '../../ports/outside/clock';
import { formatDate, type OriginOf } from '../documents';
import { getTenant } from '../tenants';
import { getCitizen } from './citizen.repository';
import { findPendingChange } from './email-change.repository';
import { sealEmailToken } from './email-token';

/** Sends the mail with the link that confirms an address. */
export const CONFIRM_EMAIL = 'confirm-email';

export interface ConfirmEmailDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly originOf: OriginOf;
  readonly sendMail: SendPlainMail;
}

/** The link goes to the new address alone; a change that was replaced or has run out is left unsent. */
export function createConfirmEmailJob(deps: ConfirmEmailDependencies): OutboxHandler {
  return async ({ tenantId, key, payload }) => {
    const { citizenId, changeId } = payload;
    if (typeof citizenId !== 'string' || typeof changeId !== 'string') {
      throw new PermanentFailure('no-email-change');
    }
    const mail = await deps.withTenant(tenantId, (tx) => prepare(tx, citizenId, changeId, deps));
    if (mail !== undefined) await deps.sendMail(tenantId, { ...mail, key });
  };
}

async function prepare(
  tx: TenantTransaction,
  citizenId: string,
  changeId: string,
  { clock, vault, originOf }: ConfirmEmailDependencies,
) {
  const change = await findPendingChange(tx, citizenId, clock.now());
  if (change?.id !== changeId) return undefined;
  const citizen = await getCitizen(tx, citizenId);
  const { name: tenant } = await getTenant(tx);
  const locale = citizen.locale === 'en' ? ('en' as const) : ('it' as const);
  const t = serverWords(locale);
  const until = formatDate(romeDate(change.expiresAt.toISOString()));
  const prefix = locale === 'en' ? '/en' : '';
  return {
    to: change.email,
    locale,
    subject: t('email.confirm.subject'),
    body: t('email.confirm.body', { name: citizen.givenName, tenant, until }),
    url: `${await originOf(tx)}${prefix}/conferma-email/${await sealEmailToken(tx, vault, changeId)}`,
    link: 'mail.confirm-email' as const,
  };
}
