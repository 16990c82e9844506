import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { NotAllowed, PaymentUnavailable } from '../../graphql/refusals';
import { type CheckoutPayload, DebtPositionOutput, StartPaymentResult } from './debt-position.types';
import type { PaymentUseCases } from './create-payments';

@Resolver()
export class PaymentResolver {
  constructor(private readonly payments: PaymentUseCases) {}

  @Authorized('CITIZEN')
  @Query(() => [DebtPositionOutput])
  myPayments(@Ctx() ctx: RequestContext): Promise<readonly DebtPositionOutput[]> {
    return this.payments.listMyPayments(ctx);
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
