import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Json, Text } from '@istanze/shared';
import { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import { DateScalar, DateTimeScalar, JsonScalar, TextScalar } from '../../graphql/scalars';

export const DocumentState = {
  PENDING: 'pending',
  ACTIVE: 'active',
  SUSPENDED: 'suspended',
  EXPIRED: 'expired',
  REVOKED: 'revoked',
  REPLACED: 'replaced',
} as const;
export type DocumentState = (typeof DocumentState)[keyof typeof DocumentState];
registerEnumType(DocumentState, { name: 'DocumentState' });

/** A document the municipality issued: receipt, act, permit. */
@ObjectType('Document')
export class DocumentOutput {
  @Field(() => ID)
  id!: string;
  @Field(() => TextScalar)
  title!: Text;
  @Field(() => String, { nullable: true })
  number!: string | null;
  @Field(() => DocumentState)
  state!: DocumentState;
  @Field(() => String)
  mime!: string;
  @Field(() => Int)
  size!: number;
  @Field(() => DateTimeScalar)
  issuedAt!: Date;
  @Field(() => DateScalar, { nullable: true })
  validFrom!: string | null;
  @Field(() => DateScalar, { nullable: true })
  validTo!: string | null;
  @Field(() => String)
  url!: string;
  @Field(() => String)
  instanceCode!: string;
  @Field(() => TextScalar)
  serviceTitle!: Text;
  @Field(() => String, { nullable: true, description: 'Name in the certificate of its digital signature.' })
  signedBy!: string | null;
  @Field(() => String, { nullable: true, description: 'Public check of the document.' })
  verificationUrl!: string | null;
}

/** What anybody who holds a document's code may know. */
@ObjectType('DocumentCheck')
export class DocumentCheck {
  @Field(() => Boolean)
  valid!: boolean;
  @Field(() => String, { nullable: true })
  number!: string | null;
  @Field(() => DocumentState, { nullable: true })
  state!: DocumentState | null;
  @Field(() => TextScalar, { nullable: true })
  title!: Text | null;
  @Field(() => String)
  issuedBy!: string;
  @Field(() => DateScalar, { nullable: true })
  validFrom!: string | null;
  @Field(() => DateScalar, { nullable: true })
  validTo!: string | null;
  @Field(() => JsonScalar, { description: 'Only what a controller must see.' })
  facts!: Json;
}

@ObjectType('DocumentPreview')
export class DocumentPreview {
  @Field(() => String)
  url!: string;
}

export const PreviewDocumentResult = createUnionType({
  name: 'PreviewDocumentResult',
  types: () => [DocumentPreview, ValidationRefusal, NotAllowed] as const,
});
