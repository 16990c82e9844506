import type { Text } from '@istanze/shared';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../graphql/page-info';
import { TextScalar } from '../../graphql/scalars';
import { MessageOutput } from './message.types';

/** What was written about one instance, from both sides; without an instance, the notices about the person alone. */
@ObjectType('MessageThread')
export class MessageThread {
  @Field(() => String, { nullable: true })
  instanceCode!: string | null;
  @Field(() => TextScalar, { nullable: true })
  serviceTitle!: Text | null;
  @Field(() => Int)
  messages!: number;
  @Field(() => Int, { description: 'Messages to the person that were not opened yet.' })
  unread!: number;
  @Field(() => Boolean, { description: 'Whether the person can write to the office here.' })
  writable!: boolean;
  @Field(() => MessageOutput)
  last!: MessageOutput;
}

@ObjectType('MessageThreadEdge')
export class MessageThreadEdge {
  @Field(() => MessageThread)
  node!: MessageThread;
  @Field(() => String)
  cursor!: string;
}

@ObjectType('MessageThreadConnection')
export class MessageThreadConnection {
  @Field(() => [MessageThreadEdge])
  edges!: readonly MessageThreadEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@ObjectType('MessageThreadPage')
export class MessageThreadPage {
  @Field(() => MessageThread)
  thread!: MessageThread;
  @Field(() => [MessageOutput], { description: 'Oldest first, the last two hundred.' })
  messages!: readonly MessageOutput[];
}

@InputType()
export class MessageThreadFilter {
  @Field(() => String, { nullable: true })
  search?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only threads with something to read.' })
  unread?: boolean | null;
}
