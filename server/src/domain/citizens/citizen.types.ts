import type { JsonObject } from '@istanze/shared';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { ValidationRefusal } from '../../graphql/refusals';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars';
import { StaffMe } from '../staff';

@ObjectType('CitizenMe')
export class CitizenMe {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  givenName!: string;
  @Field(() => String)
  familyName!: string;
  @Field(() => String)
  fiscalCode!: string;
  @Field(() => DateScalar, { nullable: true })
  birthDate!: string | null;
  @Field(() => String, { nullable: true })
  email!: string | null;
  @Field(() => String, { nullable: true })
  mobile!: string | null;
  @Field(() => Int)
  level!: number;
  @Field(() => String)
  scheme!: string;
  @Field(() => String)
  csrfToken!: string;
  @Field(() => Int)
  unreadMessages!: number;
}

export const MeUnion = createUnionType({ name: 'Me', types: () => [CitizenMe, StaffMe] });

@ObjectType('DataAccess')
export class DataAccessOutput {
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => String)
  who!: string;
  @Field(() => String)
  office!: string;
  @Field(() => String)
  what!: string;
  @Field(() => String, { nullable: true, description: 'Why sensitive values were opened.' })
  reason!: string | null;
  @Field(() => String, { nullable: true })
  instanceCode!: string | null;
}

@ObjectType('Profile')
export class ProfileOutput {
  @Field(() => String, { nullable: true })
  email!: string | null;
  @Field(() => String, { nullable: true })
  mobile!: string | null;
  @Field(() => Boolean)
  reuseData!: boolean;
  @Field(() => String)
  locale!: string;
  @Field(() => JsonScalar, { description: 'Data kept for reuse, by group.' })
  data!: JsonObject;
  @Field(() => [DataAccessOutput])
  accesses!: readonly DataAccessOutput[];
}

@ObjectType('ProfilePayload')
export class ProfilePayload {
  @Field(() => ProfileOutput)
  profile!: ProfileOutput;
}

export const UpdateProfileResult = createUnionType({
  name: 'UpdateProfileResult',
  types: () => [ProfilePayload, ValidationRefusal],
});
