import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../graphql/page-info';
import { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import { DateTimeScalar } from '../../graphql/scalars';
import { AttachmentOutput } from '../documents';

/** A message in the personal area, from either side. */
@ObjectType('Message')
export class MessageOutput {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: 'citizen, office or system' })
  from!: string;
  @Field(() => String)
  author!: string;
  @Field(() => String)
  subject!: string;
  @Field(() => String)
  body!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  readAt!: Date | null;
  @Field(() => String, { nullable: true })
  instanceCode!: string | null;
  @Field(() => [AttachmentOutput])
  attachments!: readonly AttachmentOutput[];
}

@ObjectType('MessageEdge')
export class MessageEdge {
  @Field(() => MessageOutput)
  node!: MessageOutput;
  @Field(() => String)
  cursor!: string;
}

@ObjectType('MessageConnection')
export class MessageConnection {
  @Field(() => [MessageEdge])
  edges!: readonly MessageEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@ObjectType('MessagePayload')
export class MessagePayload {
  @Field(() => MessageOutput)
  message!: MessageOutput;
}

export const SendMessageResult = createUnionType({
  name: 'SendMessageResult',
  types: () => [MessagePayload, ValidationRefusal, NotAllowed] as const,
});
