import { uuidv7 } from 'uuidv7';
import { fail, ok, type Result } from '@istanze/shared';
import type { Vault } from '../platform/crypto';
import type { WithTenant } from '../platform/tenant-transaction';
import type { Clock } from '../ports/outside/clock';
import type { Identity } from '../ports/outside/identity-provider';
import type { Realm, Session, SessionRefusal } from './session';
import type { SessionKeys } from './session-keys';
import { insertSession, isSessionOpen, keepEvidence, revokeSession } from './session.repository';
import { readSessionToken, signSession } from './session-token';

export interface SessionsSettings {
  readonly keys: SessionKeys;
  readonly withTenant: WithTenant;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly listen: (
    channel: string,
    onNotification: (payload: string) => void,
  ) => Promise<() => Promise<void>>;
}

const LIFE_HOURS: Readonly<Record<Realm, number>> = { citizen: 4, staff: 10 };
const REMEMBERED = 10_000;

export interface OpenedSession {
  readonly session: Session;
  readonly token: string;
  readonly csrfToken: string;
}

/** Opens, checks and ends sessions. That a session is open is remembered until some process says that it was revoked. */
export class Sessions {
  private readonly known = new Set<string>();
  private stopListening: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly settings: SessionsSettings) {}

  async start(): Promise<void> {
    this.stopListening = await this.settings.listen('session_revoked', (id) => {
      if (id === '') this.known.clear();
      else this.known.delete(id);
    });
  }

  async stop(): Promise<void> {
    await this.stopListening();
  }

  /** A new session, never one that existed before the login; with an identity its evidence is kept in the same transaction. */
  async open(
    tenantId: string,
    subject: {
      readonly id: string;
      readonly realm: Realm;
      readonly scheme: string;
      readonly level: Session['level'];
    },
    identity?: Identity,
  ): Promise<OpenedSession> {
    const { clock, keys, withTenant, vault } = this.settings;
    const now = clock.now();
    const expiresAt = new Date(now.getTime() + LIFE_HOURS[subject.realm] * 3_600_000);
    const { realm, scheme, level } = subject;
    const session: Session = {
      id: uuidv7(),
      tenantId,
      realm,
      subjectId: subject.id,
      scheme,
      level,
      expiresAt,
    };
    await withTenant(tenantId, async (tx) => {
      await insertSession(tx, session, now);
      if (identity !== undefined) await keepEvidence(tx, vault, subject.id, identity);
    });
    return { session, token: signSession(keys, session, now), csrfToken: keys.csrfToken(session.id) };
  }

  /** Checks a token for a tenant; `realm` null takes the one the token names. */
  async check(
    token: string,
    tenantId: string,
    realm: Realm | null,
  ): Promise<Result<Session, SessionRefusal>> {
    const read = readSessionToken(this.settings.keys, token, { tenantId, realm }, this.settings.clock.now());
    if (!read.ok || this.known.has(read.value.id)) return read;
    const open = await this.settings.withTenant(tenantId, (tx) => isSessionOpen(tx, read.value.id));
    if (!open) return fail('revoked');
    this.remember(read.value.id);
    return ok(read.value);
  }

  csrfToken(sessionId: string): string {
    return this.settings.keys.csrfToken(sessionId);
  }

  markOf(text: string): Buffer {
    return this.settings.keys.markOf(text);
  }

  async revoke(session: Session): Promise<void> {
    this.known.delete(session.id);
    await this.settings.withTenant(session.tenantId, (tx) =>
      revokeSession(tx, session.id, this.settings.clock.now()),
    );
  }

  private remember(id: string): void {
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.add(id);
  }
}
