import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
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

@InputType()
export class MyInstancesFilter {
  @Field(() => String, {
    nullable: true,
    description: 'draft, sent, processing, to-complete, accepted, rejected',
  })
  group?: string | null;
  @Field(() => String, { nullable: true })
  search?: string | null;
}
