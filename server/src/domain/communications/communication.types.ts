import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars';
import { RegistrationOutput } from '../register';

export const DeliveryMeans = { AREA: 'area', PEC: 'pec', POST: 'post', SEND: 'send', HAND: 'hand' } as const;
export type DeliveryMeans = (typeof DeliveryMeans)[keyof typeof DeliveryMeans];
registerEnumType(DeliveryMeans, { name: 'DeliveryMeans' });

/** The means whose proof staff record; the area proves itself. */
export const RecordedMeans = { PEC: 'pec', POST: 'post', SEND: 'send', HAND: 'hand' } as const;
export type RecordedMeans = (typeof RecordedMeans)[keyof typeof RecordedMeans];
registerEnumType(RecordedMeans, { name: 'RecordedMeans' });

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
  @Field(() => DeliveryMeans, { nullable: true })
  deliveryMeans!: DeliveryMeans | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where the proof is: number of the registered letter, code.',
  })
  deliveryReference!: string | null;
  @Field(() => RegistrationOutput, { nullable: true })
  registration!: RegistrationOutput | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the sender may take it back.' })
  undoableUntil!: Date | null;
}
