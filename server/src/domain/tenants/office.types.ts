import type { JsonObject, Text } from '@istanze/shared';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';
import { JsonScalar, TextScalar } from '../../graphql/scalars';
import { OfficeOutput } from './tenant.types';

@InputType()
export class OfficeInput {
  @Field(() => String)
  name!: string;
  @Field(() => JsonScalar, { description: '{street, postalCode, city, province}' })
  address!: JsonObject;
  @Field(() => String)
  email!: string;
  @Field(() => String)
  phone!: string;
  @Field(() => TextScalar, { nullable: true })
  openingHours!: Text | null;
  @Field(() => String)
  caseOfficer!: string;
  @Field(() => String)
  substitutePower!: string;
}

@ObjectType()
export class OfficesPayload {
  @Field(() => ID)
  id!: string;
  @Field(() => [OfficeOutput])
  offices!: readonly OfficeOutput[];
}

export const SaveOfficeResult = createUnionType({
  name: 'SaveOfficeResult',
  types: () => [OfficesPayload, ValidationRefusal, VersionConflict, NotAllowed] as const,
});
