import type { Text } from '@istanze/shared';
import type { FormDefinition } from '@istanze/shared';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';
import { DateTimeScalar, JsonScalar, TextScalar } from '../../graphql/scalars';

@ObjectType('FormDocument')
export class FormDocument {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  serviceId!: string;
  @Field(() => JsonScalar)
  definition!: FormDefinition;
  @Field(() => Int)
  version!: number;
  @Field(() => DateTimeScalar)
  updatedAt!: Date;
  @Field(() => String, { nullable: true })
  updatedBy!: string | null;
}

@ObjectType('FormPayload')
export class FormPayload {
  @Field(() => FormDocument)
  form!: FormDocument;
}

export const SaveFormResult = createUnionType({
  name: 'SaveFormResult',
  types: () => [FormPayload, VersionConflict, ValidationRefusal, NotAllowed],
});

@ObjectType('FieldTypeInfo')
export class FieldTypeInfo {
  @Field(() => String)
  type!: string;
  @Field(() => TextScalar)
  name!: Text;
  @Field(() => TextScalar)
  description!: Text;
  @Field(() => String)
  group!: string;
}
