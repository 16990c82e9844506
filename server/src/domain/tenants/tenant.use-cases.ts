import { isJsonObject } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { Office } from './office.entity';
import { findOffices, getTenant } from './tenant.repository';
import { LoginProviderOutput, LoginSchemeOutput, OfficeOutput, TenantOutput } from './tenant.types';

export interface LoginOption {
  readonly scheme: string;
  readonly name: string;
  readonly providers: readonly { readonly key: string; readonly name: string }[];
}

export interface TenantUseCases {
  describeTenant(ctx: RequestContext): Promise<TenantOutput>;
  listOffices(ctx: RequestContext): Promise<readonly OfficeOutput[]>;
}

/** What anybody may know of the municipality, and its offices for staff. */
export function createTenantUseCases(deps: {
  readonly withTenant: WithTenant;
  readonly loginOptions: readonly LoginOption[];
}): TenantUseCases {
  const loginSchemes = deps.loginOptions.map(toLoginScheme);
  return {
    describeTenant: (ctx) =>
      deps.withTenant(ctx.tenantId, async (tx) =>
        Object.assign(new TenantOutput(), { ...(await getTenant(tx)), loginSchemes }),
      ),
    listOffices: (ctx) =>
      deps.withTenant(ctx.tenantId, async (tx) => (await findOffices(tx)).map(toOfficeOutput)),
  };
}

/** An office as the API shows it; opening hours are null where none were written. */
export function toOfficeOutput(office: Office): OfficeOutput {
  return Object.assign(new OfficeOutput(), {
    ...office,
    openingHours:
      isJsonObject(office.openingHours) && 'it' in office.openingHours ? office.openingHours : null,
  });
}

function toLoginScheme(option: LoginOption): LoginSchemeOutput {
  const url = `/auth/login?realm=citizen&scheme=${option.scheme}`;
  return Object.assign(new LoginSchemeOutput(), {
    key: option.scheme,
    name: option.name,
    url,
    providers: option.providers.map((provider) =>
      Object.assign(new LoginProviderOutput(), {
        key: provider.key,
        name: provider.name,
        url: `${url}&idp=${encodeURIComponent(provider.key)}`,
      }),
    ),
  });
}
