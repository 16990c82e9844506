import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { StateCategory, Text } from '@istanze/shared';
import { PageInfo } from '../../graphql/page-info';
import { DateScalar, DateTimeScalar, TextScalar } from '../../graphql/scalars';
import type { InstanceNews } from '../../ports/inside/instance-store';
import { Label } from '../labels';
import { StaffRef } from '../staff';
import { StateCategoryEnum } from './state-category.types';

export const QueueOrder = { DEADLINE: 'deadline', NEWEST: 'newest', OLDEST: 'oldest', NEWS: 'news' } as const;
export type QueueOrder = (typeof QueueOrder)[keyof typeof QueueOrder];
registerEnumType(QueueOrder, {
  name: 'QueueOrder',
  description: 'NEWS lists alone what has news for the office, the latest first.',
});

const InstanceNewsEnum = {
  RECEIVED: 'received',
  CORRECTED: 'corrected',
  ANSWERED: 'answered',
  MESSAGE: 'message',
  PAID: 'paid',
  ACKNOWLEDGED: 'acknowledged',
  SILENT: 'silent',
  OPINION: 'opinion',
  PROPOSED: 'proposed',
  RETURNED: 'returned',
  DECIDED: 'decided',
  ASSIGNED: 'assigned',
  TRANSFERRED: 'transferred',
  REOPENED: 'reopened',
  FAILED: 'failed',
} as const satisfies Record<string, InstanceNews>;
registerEnumType(InstanceNewsEnum, { name: 'InstanceNews' });

@InputType()
export class QueueFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'mine, offices, unassigned; desk: mine, what nobody has, and what colleagues wait for; asked: what other offices wait for; all: everything one may see.',
  })
  view?: string | null;
  @Field(() => [StateCategoryEnum], { nullable: true })
  categories?: StateCategory[] | null;
  @Field(() => String, { nullable: true })
  serviceSlug?: string | null;
  @Field(() => String, { nullable: true, description: 'Code, protocol number, name or fiscal code.' })
  search?: string | null;
  @Field(() => ID, { nullable: true, description: 'Id of a label.' })
  label?: string | null;
  @Field(() => Boolean, { nullable: true })
  open?: boolean | null;
}

/** One line of the operators' queue. Nothing watches over its fields: the repository reads what the viewer may see. */
@ObjectType({ simpleResolvers: true })
export class QueueRow {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  code!: string;
  @Field(() => String)
  serviceSlug!: string;
  @Field(() => TextScalar)
  serviceTitle!: Text;
  @Field(() => String)
  applicantName!: string;
  @Field(() => String)
  applicantFiscalCode!: string;
  @Field(() => String, { nullable: true, description: 'Who acts for the applicant.' })
  representativeName!: string | null;
  @Field(() => String)
  stateKey!: string;
  @Field(() => TextScalar)
  stateName!: Text;
  @Field(() => StateCategoryEnum)
  category!: StateCategory;
  @Field(() => ID)
  officeId!: string;
  @Field(() => StaffRef, { nullable: true })
  assignee!: StaffRef | null;
  @Field(() => String, { nullable: true, description: 'The absent colleague for whom the assignee has it.' })
  standingInFor!: string | null;
  @Field(() => DateTimeScalar)
  submittedAt!: Date;
  @Field(() => DateScalar, { nullable: true })
  finalDate!: string | null;
  @Field(() => Boolean)
  suspended!: boolean;
  @Field(() => String, { nullable: true })
  protocol!: string | null;
  @Field(() => Boolean)
  unread!: boolean;
  @Field(() => InstanceNewsEnum, {
    nullable: true,
    description: 'What happened last and waits for the office.',
  })
  news!: InstanceNews | null;
  @Field(() => DateTimeScalar, { nullable: true })
  newsAt!: Date | null;
  @Field(() => [Label])
  labels!: readonly Label[];
  @Field(() => Int)
  version!: number;
}

@ObjectType({ simpleResolvers: true })
export class QueueEdge {
  @Field(() => QueueRow)
  node!: QueueRow;
  @Field(() => String)
  cursor!: string;
}

@ObjectType({ simpleResolvers: true })
export class QueueConnection {
  @Field(() => [QueueEdge])
  edges!: readonly QueueEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Exact while open, capped at 1000 otherwise.' })
  totalCount!: number;
  @Field(() => Boolean)
  totalCapped!: boolean;
}
