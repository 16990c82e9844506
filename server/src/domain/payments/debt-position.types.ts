import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Text } from '@istanze/shared';
import { PageInfo } from '../../graphql/page-info';
import { NotAllowed, PaymentUnavailable } from '../../graphql/refusals';
import { DateScalar, DateTimeScalar, TextScalar } from '../../graphql/scalars';

export const PositionState = {
  DRAFT: 'draft',
  PUBLISHED: 'published',
  PAYING: 'paying',
  VERIFYING: 'verifying',
  PAID: 'paid',
  REPORTED: 'reported',
  EXPIRED: 'expired',
  CANCELLED: 'cancelled',
} as const;
export type PositionState = (typeof PositionState)[keyof typeof PositionState];
registerEnumType(PositionState, { name: 'PositionState' });

@ObjectType('DebtLine')
export class DebtLine {
  @Field(() => String)
  description!: string;
  @Field(() => Int)
  amount!: number;
}

/** Something to pay, amounts in integer cents. */
@ObjectType('DebtPosition')
export class DebtPositionOutput {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  instanceCode!: string;
  @Field(() => TextScalar)
  serviceTitle!: Text;
  @Field(() => String)
  description!: string;
  @Field(() => Int)
  amount!: number;
  @Field(() => DateScalar)
  dueDate!: string;
  @Field(() => String)
  noticeNumber!: string;
  @Field(() => PositionState)
  state!: PositionState;
  @Field(() => [DebtLine])
  lines!: readonly DebtLine[];
  @Field(() => DateTimeScalar, { nullable: true })
  paidAt!: Date | null;
  @Field(() => String, { nullable: true })
  receiptUrl!: string | null;
  @Field(() => String, { nullable: true })
  noticeUrl!: string | null;
}

@ObjectType('DebtPositionEdge')
export class DebtPositionEdge {
  @Field(() => DebtPositionOutput)
  node!: DebtPositionOutput;
  @Field(() => String)
  cursor!: string;
}

@ObjectType('DebtPositionConnection')
export class DebtPositionConnection {
  @Field(() => [DebtPositionEdge])
  edges!: readonly DebtPositionEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@InputType()
export class MyPaymentsFilter {
  @Field(() => String, { nullable: true, description: 'due, verifying, paid, closed' })
  group?: string | null;
  @Field(() => String, { nullable: true })
  search?: string | null;
  @Field(() => ID, { nullable: true })
  id?: string | null;
}

@ObjectType('CheckoutPayload')
export class CheckoutPayload {
  @Field(() => String)
  url!: string;
}

export const StartPaymentResult = createUnionType({
  name: 'StartPaymentResult',
  types: () => [CheckoutPayload, PaymentUnavailable, NotAllowed] as const,
});
