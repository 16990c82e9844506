import type { StaffRole } from '@istanze/shared';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';
import { OfficeRoleOutput, StaffRoleEnum } from './staff.types';

@ObjectType({ description: 'Somebody who works, or worked, for the municipality.' })
export class Person {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'What the identity provider of the staff knows them by.' })
  email!: string;
  @Field(() => String, { nullable: true })
  fiscalCode!: string | null;
  @Field(() => Boolean, { description: 'False for who left: they may not enter any more.' })
  active!: boolean;
  @Field(() => Int)
  version!: number;
  @Field(() => [OfficeRoleOutput])
  roles!: readonly OfficeRoleOutput[];
  @Field(() => Int, { description: 'Requests that are still open and theirs.' })
  openInstances!: number;
}

@InputType()
export class RoleInput {
  @Field(() => ID)
  officeId!: string;
  @Field(() => StaffRoleEnum)
  role!: StaffRole;
}

@InputType()
export class PersonInput {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  email!: string;
  @Field(() => String, { description: 'Empty when it is not known.' })
  fiscalCode!: string;
  @Field(() => Boolean)
  active!: boolean;
  @Field(() => [RoleInput])
  roles!: RoleInput[];
}

@ObjectType()
export class PeoplePayload {
  @Field(() => ID)
  id!: string;
  @Field(() => [Person])
  people!: readonly Person[];
}

export const SaveStaffMemberResult = createUnionType({
  name: 'SaveStaffMemberResult',
  types: () => [PeoplePayload, ValidationRefusal, VersionConflict, NotAllowed] as const,
});
