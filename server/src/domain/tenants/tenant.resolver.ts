import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { TenantUseCases } from './tenant.use-cases';
import { OfficeOutput, TenantOutput } from './tenant.types';

@Resolver()
export class TenantResolver {
  constructor(private readonly tenants: TenantUseCases) {}

  @Query(() => TenantOutput)
  tenant(@Ctx() ctx: RequestContext): Promise<TenantOutput> {
    return this.tenants.describeTenant(ctx);
  }

  @Authorized('STAFF')
  @Query(() => [OfficeOutput])
  offices(@Ctx() ctx: RequestContext): Promise<readonly OfficeOutput[]> {
    return this.tenants.listOffices(ctx);
  }
}
