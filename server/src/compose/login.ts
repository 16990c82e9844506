import { recordIdentity } from '../domain/citizens';
import { recordCompanyLogin } from '../domain/representation';
import { findStaffByEmail } from '../domain/staff';
import type { LoginOption } from '../domain/tenants';
import type { WithTenant } from '../platform/tenant-transaction';
import type { Clock } from '../ports/outside/clock';
import type { Product } from '../composition';
import type { Providers } from './providers';

/** Ways in for citizens, as the login page lists them. */
export const LOGIN_OPTIONS: readonly LoginOption[] = [
  { scheme: 'spid', name: 'SPID', providers: [] },
  { scheme: 'cie', name: 'CIE', providers: [] },
];

/** Citizens prove themselves at SPID level 2 or with the electronic card; staff with whatever their own provider asks. */
export function createFindProvider(providers: Providers): Product['findProvider'] {
  return async (tenantId, scheme) => {
    const provider = await providers.findIdentityProvider(tenantId, scheme === 'staff' ? 'staff' : 'citizen');
    return provider === undefined ? undefined : { provider, minimumLevel: scheme === 'staff' ? 1 : 2 };
  };
}

/** A citizen is added at the first login; of the staff only who was registered may enter, known by e-mail. */
export function createOnIdentity(withTenant: WithTenant, clock: Clock): Product['onIdentity'] {
  return async (tenantId, identity, realm) =>
    withTenant(tenantId, async (tx) => {
      if (realm === 'citizen') {
        const subjectId = await recordIdentity(tx, identity);
        await recordCompanyLogin(tx, subjectId, identity, clock.now());
        return { ok: true, subjectId };
      }
      const member = identity.email === null ? undefined : await findStaffByEmail(tx, identity.email);
      return member === undefined ? { ok: false, reason: 'not-enabled' } : { ok: true, subjectId: member.id };
    });
}
