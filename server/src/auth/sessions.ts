import { uuidv7 } from 'uuidv7';
import { fail, ok, type Result } from '@istanze/shared';
import type { Vault } from '../platform/crypto';
import type { WithTenant } from '../platform/tenant-transaction';
import { Remembered } from '../platform/remembered';
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
  private readonly known = new Remembered<true>(REMEMBERED, LIFE_HOURS.staff * 3_600_000);
  private readonly read = new Map<string, Session>();
  private stopListening: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly settings: SessionsSettings) {}

  async start(): Promise<void> {
    this.stopListening = await this.settings.listen('session_revoked', (id) => this.known.forget(id));
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
    const session = this.readToken(token, tenantId, realm);
    if (!session.ok) return session;
    const { id } = session.value;
    const isOpen = (): Promise<true | null> =>
      this.settings.withTenant(tenantId, async (tx) => ((await isSessionOpen(tx, id)) ? true : null));
    return (await this.known.get(id, isOpen)) === null ? fail('revoked') : session;
  }

  /** A token that was read once is the same session until it expires: its signature is not computed again. */
  private readToken(
    token: string,
    tenantId: string,
    realm: Realm | null,
  ): ReturnType<typeof readSessionToken> {
    const now = this.settings.clock.now();
    const known = this.read.get(token);
    if (known?.tenantId === tenantId && (realm ?? known.realm) === known.realm && known.expiresAt > now)
      return ok(known);
    const read = readSessionToken(this.settings.keys, token, { tenantId, realm }, now);
    if (!read.ok) return read;
    if (this.read.size >= REMEMBERED) this.read.clear();
    this.read.set(token, read.value);
    return read;
  }

  csrfToken(sessionId: string): string {
    return this.settings.keys.csrfToken(sessionId);
  }

  markOf(text: string): Buffer {
    return this.settings.keys.markOf(text);
  }

  async revoke(session: Session): Promise<void> {
    await this.settings.withTenant(session.tenantId, (tx) =>
      revokeSession(tx, session.id, this.settings.clock.now()),
    );
    this.known.forget(session.id);
  }
}
