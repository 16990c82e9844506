import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { StateCategory, Text } from '@istanze/shared';
import { PageInfo } from '../../graphql/page-info';
import { DateScalar, DateTimeScalar, TextScalar } from '../../graphql/scalars';
import { ServiceRef } from '../catalogue';
import { StateCategoryEnum } from './state-category.types';

/** What the person has to do now. */
@ObjectType()
export class NextAction {
  @Field(() => String, { description: 'resume, answer, pay, download' })
  kind!: string;
  @Field(() => TextScalar)
  label!: Text;
  @Field(() => DateScalar, { nullable: true })
  due!: string | null;
}

/** An instance in a list: no answers, nothing sensitive. */
@ObjectType()
export class InstanceSummary {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  code!: string;
  @Field(() => ServiceRef)
  service!: ServiceRef;
  @Field(() => TextScalar)
  stateName!: Text;
  @Field(() => StateCategoryEnum)
  category!: StateCategory;
  @Field(() => String, { nullable: true })
  step!: string | null;
  @Field(() => TextScalar, { nullable: true, description: 'Of a draft: the screen where it was left.' })
  stepName!: Text | null;
  @Field(() => Int, { description: 'Of a draft: questions that have an answer.' })
  answered!: number;
  @Field(() => Int, { description: 'Of a draft: files that were attached.' })
  attached!: number;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt!: Date | null;
  @Field(() => DateTimeScalar)
  updatedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  expiresAt!: Date | null;
  @Field(() => DateScalar, { nullable: true })
  finalDate!: string | null;
  @Field(() => String, { nullable: true, description: 'Whose request it is, where somebody acts for them.' })
  onBehalfOf!: string | null;
  @Field(() => NextAction, { nullable: true, description: 'What the person has to do now, if anything.' })
  nextAction!: NextAction | null;
}

@ObjectType()
export class InstanceSummaryEdge {
  @Field(() => InstanceSummary)
  node!: InstanceSummary;
  @Field(() => String)
  cursor!: string;
}

@ObjectType()
export class InstanceSummaryConnection {
  @Field(() => [InstanceSummaryEdge])
  edges!: readonly InstanceSummaryEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

export const MyInstancesOrder = { UPDATED: 'updated', DUE: 'due', SUBMITTED: 'submitted' } as const;
export type MyInstancesOrder = (typeof MyInstancesOrder)[keyof typeof MyInstancesOrder];
registerEnumType(MyInstancesOrder, {
  name: 'MyInstancesOrder',
  description: 'What changed last first; what the person has to do soonest first; what was sent last first.',
});

@InputType()
export class MyInstancesFilter {
  @Field(() => String, {
    nullable: true,
    description: 'to-do, draft, sent, processing, to-complete, accepted, rejected',
  })
  group?: string | null;
  @Field(() => String, { nullable: true })
  search?: string | null;
}
