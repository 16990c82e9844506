import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { WithTenant } from '../../platform/tenant-transaction';
import { findStaff } from './staff.repository';
import { StaffRef } from './staff.types';

@Resolver()
export class StaffResolver {
  constructor(private readonly withTenant: WithTenant) {}

  @Authorized('STAFF')
  @Query(() => [StaffRef])
  staff(@Ctx() ctx: RequestContext): Promise<readonly StaffRef[]> {
    return this.withTenant(ctx.tenantId, findStaff);
  }
}
