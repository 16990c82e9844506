import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../../graphql/page-info';
import { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import { DateTimeScalar } from '../../graphql/scalars';
import { type NoticeKind, NoticeKindEnum } from '../citizens';
import { AttachmentOutput } from '../documents';

export const CourtesyChannel = { EMAIL: 'mail', APP_IO: 'app-io' } as const;
export type CourtesyChannel = (typeof CourtesyChannel)[keyof typeof CourtesyChannel];
registerEnumType(CourtesyChannel, { name: 'CourtesyChannel' });

export const NoticeState = {
  WAITING: 'waiting',
  SENDING: 'sending',
  SENT: 'sent',
  DELIVERED: 'delivered',
  REFUSED: 'refused',
  UNKNOWN: 'unknown',
} as const;
export type NoticeState = (typeof NoticeState)[keyof typeof NoticeState];
registerEnumType(NoticeState, { name: 'NoticeState' });

/** What became of telling a message on one channel besides the area. */
@ObjectType('MessageNotice')
export class MessageNoticeOutput {
  @Field(() => CourtesyChannel)
  channel!: CourtesyChannel;
  @Field(() => NoticeState, {
    description: 'An app that refused, or of which nothing is known, is followed by a mail.',
  })
  state!: NoticeState;
  @Field(() => String, {
    nullable: true,
    description: 'not-registered, opted-out, rejected, unavailable, or what the channel answered.',
  })
  reason!: string | null;
  @Field(() => DateTimeScalar)
  at!: Date;
}

/** A message in the personal area, from either side. */
@ObjectType('Message')
export class MessageOutput {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: 'citizen, office or system' })
  from!: string;
  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;
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
  @Field(() => [MessageNoticeOutput], { description: 'Where it was told besides the area.' })
  notices!: readonly MessageNoticeOutput[];
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
