import type { IncomingMessage } from 'node:http';
import type { HttpConfig } from '../platform/config';
import type { Realm } from './session';

/**
 * Names and attributes of our cookies. Browsers accept the `__Host-` prefix only with Secure, hence over https; a plain
 * http installation (the demo on localhost) uses the same names without it.
 */
export class Cookies {
  private readonly secure: boolean;

  constructor(http: Pick<HttpConfig, 'protocol'>) {
    this.secure = http.protocol === 'https';
  }

  name(of: Realm | `login-${Realm}`): string {
    return this.secure ? `__Host-${of}` : of;
  }

  read(request: IncomingMessage, of: Realm | `login-${Realm}`): string | undefined {
    const wanted = `${this.name(of)}=`;
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
    return pairs.find((pair) => pair.startsWith(wanted))?.slice(wanted.length);
  }

  /** A Set-Cookie value; values are base64url, tokens and such, and need no escaping. Lax, so that the return from a login carries it. */
  set(of: Realm | `login-${Realm}`, value: string, maxAgeSeconds: number): string {
    const attributes = [
      `${this.name(of)}=${value}`,
      'Path=/',
      'HttpOnly',
      'SameSite=Lax',
      `Max-Age=${maxAgeSeconds}`,
    ];
    return [...attributes, ...(this.secure ? ['Secure'] : [])].join('; ');
  }

  clear(of: Realm | `login-${Realm}`): string {
    return this.set(of, '', 0);
  }
}
