import type { JsonObject } from '@istanze/shared';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../../graphql/page-info';
import { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars';
import { StaffMe } from '../staff';
import type { NoticeChannel, NoticeKind } from './notice-choices';

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
  @Field(() => String, { description: 'The office; who works there stays inside.' })
  office!: string;
  @Field(() => String, { description: 'instance, download, sensitive, file' })
  what!: string;
  @Field(() => String, { nullable: true, description: 'Why sensitive values were opened.' })
  reason!: string | null;
  @Field(() => String, { nullable: true })
  instanceCode!: string | null;
}

@ObjectType('DataAccessEdge')
export class DataAccessEdge {
  @Field(() => DataAccessOutput)
  node!: DataAccessOutput;
  @Field(() => String)
  cursor!: string;
}

@ObjectType('DataAccessConnection')
export class DataAccessConnection {
  @Field(() => [DataAccessEdge])
  edges!: readonly DataAccessEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

export const NoticeKindEnum = {
  PROGRESS: 'progress',
  MESSAGE: 'message',
  PAYMENT: 'payment',
  REMINDER: 'reminder',
} as const satisfies Record<string, NoticeKind>;
registerEnumType(NoticeKindEnum, {
  name: 'NoticeKind',
  description: 'How requests go on, what the office writes, what is to be paid, what is about to expire.',
});

export const NoticeChannelEnum = {
  EMAIL: 'email',
  APP_IO: 'app-io',
  BOTH: 'both',
} as const satisfies Record<string, NoticeChannel>;
registerEnumType(NoticeChannelEnum, {
  name: 'NoticeChannel',
  description: 'Where a notice goes besides the personal area, which always has it.',
});

@ObjectType('NoticeChoice')
export class NoticeChoiceOutput {
  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;
  @Field(() => NoticeChannelEnum)
  channel!: NoticeChannel;
}

@InputType()
export class NoticeChoiceInput {
  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;
  @Field(() => NoticeChannelEnum)
  channel!: NoticeChannel;
}

@ObjectType('Profile')
export class ProfileOutput {
  @Field(() => String, { nullable: true })
  email!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An address that waits to be confirmed by the link sent to it.',
  })
  pendingEmail!: string | null;
  @Field(() => String, { nullable: true })
  mobile!: string | null;
  @Field(() => [NoticeChoiceOutput])
  notices!: readonly NoticeChoiceOutput[];
  @Field(() => Boolean, { description: 'True where the municipality sends notices with App IO too.' })
  appIo!: boolean;
  @Field(() => Boolean)
  reuseData!: boolean;
  @Field(() => String)
  locale!: string;
  @Field(() => JsonScalar, { description: 'Data kept for reuse, by group.' })
  data!: JsonObject;
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

@ObjectType('EmailConfirmed')
export class EmailConfirmed {
  @Field(() => String)
  email!: string;
}

export const ConfirmEmailResult = createUnionType({
  name: 'ConfirmEmailResult',
  types: () => [EmailConfirmed, NotAllowed],
});
