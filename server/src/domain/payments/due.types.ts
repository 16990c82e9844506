import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars';

export const DueState = {
  OPEN: 'open',
  IN_PAYMENT: 'in-payment',
  PAID: 'paid',
  CLOSED: 'closed',
} as const;
export type DueState = (typeof DueState)[keyof typeof DueState];
registerEnumType(DueState, { name: 'DueState' });

/** Something owed, as the municipality's own system says today; amounts in integer cents. */
@ObjectType('Due')
export class DueOutput {
  @Field(() => String, { description: 'Notice number: 18 figures.' })
  code!: string;
  @Field(() => String)
  reason!: string;
  @Field(() => String, { nullable: true, description: 'Only for the person who owes it.' })
  object!: string | null;
  @Field(() => DateScalar, { nullable: true })
  date!: string | null;
  @Field(() => Int)
  amount!: number;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the amount; it is fullAmount after it.',
  })
  reducedUntil!: string | null;
  @Field(() => Int)
  fullAmount!: number;
  @Field(() => DueState)
  state!: DueState;
}

@ObjectType('DueList')
export class DueList {
  @Field(() => Boolean, { description: 'False while the system that keeps the dues does not answer.' })
  isAvailable!: boolean;
  @Field(() => [DueOutput])
  dues!: readonly DueOutput[];
}
