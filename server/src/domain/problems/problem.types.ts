import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars';

@ObjectType('SystemProblem')
export class SystemProblem {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  kind!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => String, { nullable: true })
  instanceCode!: string | null;
  @Field(() => String)
  reason!: string;
  @Field(() => String, { nullable: true, description: 'For retryAction, where a step of a flow is stuck.' })
  run!: string | null;
  @Field(() => String, { nullable: true, description: 'Type of that step.' })
  step!: string | null;
  @Field(() => Boolean)
  retryable!: boolean;
}
