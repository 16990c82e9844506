import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { NotAllowed, PaymentUnavailable } from '../../graphql/refusals';
import {
  type CheckoutPayload,
  DebtPositionConnection,
  MyPaymentsFilter,
  StartPaymentResult,
} from './debt-position.types';
import type { PaymentUseCases } from './create-payments';

@Resolver()
export class PaymentResolver {
  constructor(private readonly payments: PaymentUseCases) {}

  @Authorized('CITIZEN')
  @Query(() => DebtPositionConnection)
  myPayments(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => MyPaymentsFilter, { nullable: true }) filter: MyPaymentsFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<DebtPositionConnection> {
    return this.payments.listMyPayments(ctx, filter ?? {}, first ?? 20, after ?? null);
  }

  @Authorized('CITIZEN')
  @Mutation(() => StartPaymentResult)
  startPayment(
    @Ctx() ctx: RequestContext,
    @Arg('positionId', () => ID) positionId: string,
    @Arg('returnUrl', () => String) returnUrl: string,
  ): Promise<CheckoutPayload | PaymentUnavailable | NotAllowed> {
    return this.payments.startPayment(ctx, positionId, returnUrl);
  }
}
