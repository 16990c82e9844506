import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { NotAllowed } from '../../graphql/refusals';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars';

@ObjectType({ description: 'A time that a question of a form may be answered with.' })
export class FormSlot {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  office!: string;
  @Field(() => String)
  officeName!: string;
  @Field(() => DateScalar)
  date!: string;
  @Field(() => String, { description: 'HH:MM, on the clocks of Italy.' })
  time!: string;
}

@ObjectType({ description: 'A place that waits for its request to be sent.' })
export class HeldSlot {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null once it was taken with the request.' })
  until!: Date | null;
}

export const HoldSlotResult = createUnionType({
  name: 'HoldSlotResult',
  types: () => [HeldSlot, NotAllowed] as const,
});
