import type { RequestContext } from '../../graphql/context';
import type { WithTenant } from '../../platform/tenant-transaction';
import { findOffices, getTenant } from './tenant.repository';
import { toOfficeOutput } from './to-office-output';
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
