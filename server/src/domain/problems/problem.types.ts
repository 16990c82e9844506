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
  @Field(() => Boolean)
  retryable!: boolean;
}
