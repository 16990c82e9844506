import { guestRule, type GuestRule } from '@istanze/shared';
import { Ctx, FieldResolver, registerEnumType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { isGuest } from '../../graphql/viewer';
import type { Vault } from '../../platform/crypto';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { Releases } from '../../ports/inside/releases';
import { ServiceOutput } from '../catalogue';
import { Instance } from '../instances';
import { guestUrl } from './guest-link';

const GuestRuleEnum = { REFUSED: 'refused', WELCOME: 'welcome', NAMED: 'named' } as const;
registerEnumType(GuestRuleEnum, {
  name: 'GuestRule',
  description:
    'Whether a service is asked for without a login: NAMED with name and e-mail, WELCOME also without.',
});

interface GuestResolverDependencies {
  readonly withTenant: WithTenant;
  readonly releases: Releases;
  readonly vault: Vault;
}

@Resolver(() => ServiceOutput)
export class GuestServiceResolver {
  constructor(private readonly deps: GuestResolverDependencies) {}

  @FieldResolver(() => GuestRuleEnum)
  async guests(@Ctx() ctx: RequestContext, @Root() { releaseId }: ServiceOutput): Promise<GuestRule> {
    if (releaseId === null) return 'refused';
    const { withTenant, releases } = this.deps;
    return withTenant(ctx.tenantId, async (tx) => guestRule((await releases.get(tx, releaseId)).content));
  }
}

@Resolver(() => Instance)
export class GuestInstanceResolver {
  constructor(private readonly deps: GuestResolverDependencies) {}

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The secret link to this request, for who sent it without a login.',
  })
  async followUrl(@Ctx() ctx: RequestContext, @Root() { code }: Instance): Promise<string | null> {
    if (!isGuest(ctx.viewer)) return null;
    const { withTenant, vault } = this.deps;
    return withTenant(ctx.tenantId, (tx) => guestUrl(tx, vault, { origin: ctx.origin, code }));
  }
}
