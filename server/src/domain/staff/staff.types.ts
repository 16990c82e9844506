import type { StaffRole } from '@istanze/shared';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export const StaffRoleEnum = { OPERATOR: 'operator', MANAGER: 'manager', ADMIN: 'admin' } as const;
registerEnumType(StaffRoleEnum, { name: 'StaffRole' });

@ObjectType('StaffRef')
export class StaffRef {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType('OfficeRole')
export class OfficeRoleOutput {
  @Field(() => ID)
  officeId!: string;
  @Field(() => String)
  officeName!: string;
  @Field(() => StaffRoleEnum)
  role!: StaffRole;
}

@ObjectType('StaffMe')
export class StaffMe {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  email!: string;
  @Field(() => [OfficeRoleOutput])
  roles!: readonly OfficeRoleOutput[];
  @Field(() => Boolean)
  admin!: boolean;
  @Field(() => String)
  csrfToken!: string;
}
