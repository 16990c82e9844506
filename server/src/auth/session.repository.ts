import { uuidv7 } from 'uuidv7';
import type { Vault } from '../platform/crypto';
import type { TenantTransaction } from '../platform/tenant-transaction';
import type { Identity } from '../ports/outside/identity-provider';
import type { Session } from './session';

export async function insertSession(tx: TenantTransaction, session: Session, now: Date): Promise<void> {
  await tx.query(
    `insert into session (tenant_id, id, realm, subject_id, scheme, level, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.tenantId,
      session.id,
      session.realm,
      session.subjectId,
      session.scheme,
      session.level,
      now,
      session.expiresAt,
    ],
    'session-insert',
  );
}

/** True when the session is known and was not revoked. */
export async function isSessionOpen(tx: TenantTransaction, sessionId: string): Promise<boolean> {
  const rows = await tx.query(
    'select 1 from session where tenant_id = $1 and id = $2 and revoked_at is null',
    [tx.tenantId, sessionId],
    'session-open',
  );
  return rows.length === 1;
}

/** Ends a session everywhere: every process hears of it at the commit. */
export async function revokeSession(tx: TenantTransaction, sessionId: string, now: Date): Promise<void> {
  await tx.query(
    'update session set revoked_at = $3 where tenant_id = $1 and id = $2 and revoked_at is null',
    [tx.tenantId, sessionId, now],
    'session-revoke',
  );
  await tx.query('select pg_notify($1, $2)', ['session_revoked', sessionId], 'session-revoked');
}

const EVIDENCE_MONTHS = 24;

/** Keeps what proves the login for 24 months, encrypted (DPCM 24 October 2014, art. 13). */
export async function keepEvidence(
  tx: TenantTransaction,
  vault: Vault,
  subjectId: string,
  identity: Identity,
): Promise<void> {
  const id = uuidv7();
  const sealer = await vault.forTenant(tx);
  await tx.query(
    `insert into identity_evidence (tenant_id, id, subject_id, scheme, provider, level, authenticated_at, evidence, keep_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, ($7::timestamptz + make_interval(months => $9))::date)`,
    [
      tx.tenantId,
      id,
      subjectId,
      identity.scheme,
      identity.provider,
      identity.level,
      identity.authenticatedAt,
      sealer.seal(identity.evidence, `identity_evidence:${id}`),
      EVIDENCE_MONTHS,
    ],
    'identity-evidence-insert',
  );
}
