import { guestRule, type Locale, parseEmail } from '@istanze/shared';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Releases } from '../../ports/inside/releases';
import type { Clock } from '../../ports/outside/clock';
import { askForConfirmation } from '../citizens';
import { findLiveRelease, insertGuest } from './guest.repository';

export interface GuestDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly releases: Releases;
  /** Counts one more; false when too many came from there of late. */
  readonly mayBegin: (tenantId: string, connection: string) => Promise<boolean>;
}

export interface GuestRequest {
  readonly slug: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

export type GuestRefusal = 'not-admitted' | 'name' | 'email' | 'too-many';

const LONGEST_NAME = 160;

/**
 * Lets somebody begin a request without a login, where the service admits it: answers the id of the row that stands for them.
 * An address counts once its owner has followed the link sent to it.
 */
export function createBeginGuest({ withTenant, clock, releases, mayBegin }: GuestDependencies) {
  return async (
    tenantId: string,
    connection: string,
    request: GuestRequest,
  ): Promise<{ readonly id: string } | { readonly refusal: GuestRefusal }> => {
    const wrong = await withTenant(tenantId, (tx) => judge(tx, request, releases));
    if (wrong !== undefined) return { refusal: wrong };
    if (!(await mayBegin(tenantId, connection))) return { refusal: 'too-many' };
    return withTenant(tenantId, async (tx) => {
      const at = clock.now();
      const id = await insertGuest(tx, { name: request.name.trim(), locale: request.locale, at });
      if (request.email.trim() !== '') await askForConfirmation(tx, id, request.email.trim(), at);
      return { id };
    });
  };
}

async function judge(
  tx: TenantTransaction,
  { slug, name, email }: GuestRequest,
  releases: Releases,
): Promise<GuestRefusal | undefined> {
  const live = await findLiveRelease(tx, slug);
  const rule = live === undefined ? 'refused' : guestRule((await releases.get(tx, live)).content);
  if (rule === 'refused') return 'not-admitted';
  if (name.length > LONGEST_NAME || (rule === 'named' && name.trim() === '')) return 'name';
  const written = email.trim();
  const missing = written === '' && rule === 'named';
  return missing || (written !== '' && !parseEmail(written).ok) ? 'email' : undefined;
}
