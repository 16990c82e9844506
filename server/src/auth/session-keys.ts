import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { readOrCreateSecret } from '../platform/config';
import { Sealer } from '../platform/crypto';

interface StoredKeys {
  /** Newest first: the first signs, all verify. */
  readonly signing: readonly { readonly kid: string; readonly secret: string }[];
  readonly sealing: string;
}

/** Keys of this installation's sessions, built once. To rotate, put a new key first in the file and restart; remove the old one a day later. */
export class SessionKeys {
  private constructor(
    private readonly signing: ReadonlyMap<string, KeyObject>,
    readonly currentKid: string,
    private readonly binding: KeyObject,
    /** For what must be remembered in the browser during a login. */
    readonly attempts: Sealer,
  ) {}

  static fromFile(file: string): SessionKeys {
    return SessionKeys.from(JSON.parse(readOrCreateSecret(file, () => JSON.stringify(newKeys(), null, 2))));
  }

  static random(): SessionKeys {
    return SessionKeys.from(newKeys());
  }

  private static from(stored: StoredKeys): SessionKeys {
    const signing = new Map(stored.signing.map(({ kid, secret }) => [kid, secretKey(secret)]));
    const current = stored.signing[0];
    if (current === undefined) throw new Error('There is no session key');
    const sealing = secretKey(stored.sealing);
    return new SessionKeys(signing, current.kid, sealing, new Sealer(sealing));
  }

  find(kid: string | undefined): KeyObject | undefined {
    return kid === undefined ? undefined : this.signing.get(kid);
  }

  current(): KeyObject {
    const key = this.signing.get(this.currentKid);
    if (key === undefined) throw new Error('There is no session key');
    return key;
  }

  /** Sixteen bytes for a text, always the same ones, of which nobody without the key can say what they stand for. */
  markOf(text: string): Buffer {
    return createHmac('sha256', this.binding).update(`mark:${text}`).digest().subarray(0, 16);
  }

  /** The value that must come in `x-csrf` with the cookie of this session: another site cannot know it. */
  csrfToken(sessionId: string): string {
    return createHmac('sha256', this.binding).update(`csrf:${sessionId}`).digest('base64url');
  }
}

function newKeys(): StoredKeys {
  const secret = () => randomBytes(32).toString('base64');
  return { signing: [{ kid: randomBytes(6).toString('hex'), secret: secret() }], sealing: secret() };
}

function secretKey(base64: string): KeyObject {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length < 32) throw new Error('A session key must have 32 bytes or more');
  return createSecretKey(bytes);
}
