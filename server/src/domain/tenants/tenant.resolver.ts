import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { OfficeInput, SaveOfficeResult } from './office.types';
import type { createSaveOffice, SaveOfficeAnswer } from './save-office';
import type { TenantUseCases } from './tenant.use-cases';
import { OfficeOutput, TenantOutput } from './tenant.types';

@Resolver()
export class TenantResolver {
  constructor(
    private readonly tenants: TenantUseCases,
    private readonly save: ReturnType<typeof createSaveOffice>,
  ) {}

  @Query(() => TenantOutput)
  tenant(@Ctx() ctx: RequestContext): Promise<TenantOutput> {
    return this.tenants.describeTenant(ctx);
  }

  @Authorized('STAFF')
  @Query(() => [OfficeOutput])
  offices(@Ctx() ctx: RequestContext): Promise<readonly OfficeOutput[]> {
    return this.tenants.listOffices(ctx);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveOfficeResult)
  saveOffice(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Arg('input', () => OfficeInput) input: OfficeInput,
    @Arg('expectedVersion', () => Int, { defaultValue: 0 }) expectedVersion: number,
  ): Promise<SaveOfficeAnswer> {
    const openingHours = input.openingHours ?? null;
    return this.save(ctx, { ...input, openingHours, id: id ?? null, expectedVersion });
  }
}
