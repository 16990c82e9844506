import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { WithTenant } from '../../platform/tenant-transaction';
import { findPeople } from './person.repository';
import { Person, PersonInput, SaveStaffMemberResult } from './person.types';
import type { createSavePerson, SavePersonAnswer } from './save-person';
import { findStaff } from './staff.repository';
import { StaffRef } from './staff.types';

@Resolver()
export class StaffResolver {
  constructor(
    private readonly withTenant: WithTenant,
    private readonly savePerson: ReturnType<typeof createSavePerson>,
  ) {}

  @Authorized('STAFF')
  @Query(() => [StaffRef])
  staff(@Ctx() ctx: RequestContext): Promise<readonly StaffRef[]> {
    return this.withTenant(ctx.tenantId, findStaff);
  }

  @Authorized('ADMIN')
  @Query(() => [Person], { description: 'Everybody by name, those who left at the end.' })
  people(@Ctx() ctx: RequestContext): Promise<readonly Person[]> {
    return this.withTenant(ctx.tenantId, findPeople);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveStaffMemberResult)
  saveStaffMember(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Arg('input', () => PersonInput) input: PersonInput,
    @Arg('expectedVersion', () => Int, { defaultValue: 0 }) expectedVersion: number,
  ): Promise<SavePersonAnswer> {
    return this.savePerson(ctx, { ...input, id: id ?? null, expectedVersion });
  }
}
