import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars';

/** One line of the protocol register as people see it. */
@ObjectType('Registration')
export class RegistrationOutput {
  @Field(() => String)
  direction!: string;
  @Field(() => Int)
  year!: number;
  @Field(() => Int)
  number!: number;
  @Field(() => String, { description: 'Seven digits or more: 0000123.' })
  formatted!: string;
  @Field(() => DateTimeScalar)
  registeredAt!: Date;
}
