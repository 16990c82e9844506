import type { Json, ObjectKind } from '@istanze/shared';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars';
import { AttachmentOutput } from '../documents';

export const ObjectKindEnum = {
  VEHICLE: 'vehicle',
  PROPERTY: 'property',
  IBAN: 'iban',
  COMPANY: 'company',
  HOUSEHOLD: 'household',
  MINOR: 'minor',
} as const satisfies Record<string, ObjectKind>;
registerEnumType(ObjectKindEnum, {
  name: 'ObjectKind',
  description: 'What a person may have several of, and chooses among.',
});

@ObjectType('ObjectChoice', { description: 'Something that a draft may be filled in with.' })
export class ObjectChoiceOutput {
  @Field(() => ObjectKindEnum)
  kind!: ObjectKind;
  @Field(() => JsonScalar, { description: 'As its field holds it; its parts where it is one of a list.' })
  values!: Json;
  @Field(() => String, { description: 'As in the provenance of answers.' })
  origin!: string;
  @Field(() => DateTimeScalar, { description: 'From when it is.' })
  at!: Date;
  @Field(() => JsonScalar, { nullable: true, description: 'Title of the service that it was given for.' })
  serviceTitle!: Json;
}

@ObjectType('GivenDocument', {
  description: 'A document given with an earlier request, which may be used again.',
})
export class GivenDocumentOutput {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Int, { description: 'In bytes.' })
  size!: number;
  @Field(() => String)
  url!: string;
  @Field(() => JsonScalar)
  serviceTitle!: Json;
  @Field(() => String)
  instanceCode!: string;
  @Field(() => DateTimeScalar)
  givenAt!: Date;
}

@ObjectType()
export class ReusedDocument {
  @Field(() => AttachmentOutput)
  file!: AttachmentOutput;
}

export const ReuseDocumentResult = createUnionType({
  name: 'ReuseDocumentResult',
  types: () => [ReusedDocument, NotAllowed, ValidationRefusal] as const,
});
