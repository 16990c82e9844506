import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars';
import { RegistrationOutput } from '../register';

/** A legal notice with its evidence of service. */
@ObjectType('Communication')
export class CommunicationOutput {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  kind!: string;
  @Field(() => String)
  subject!: string;
  @Field(() => String)
  body!: string;
  @Field(() => DateTimeScalar, { nullable: true })
  sentAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  deliveredAt!: Date | null;
  @Field(() => RegistrationOutput, { nullable: true })
  registration!: RegistrationOutput | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the sender may take it back.' })
  undoableUntil!: Date | null;
}
