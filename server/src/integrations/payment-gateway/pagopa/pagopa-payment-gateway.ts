import type {
  GatewayResult,
  PaymentGateway,
  PaymentReceipt,
  PositionRequest,
  PositionState,
} from '../../../ports/outside/payment-gateway';
import type { OutsideTools } from '../../wire/outside-call';
import { Checkout, type CheckoutRequest } from './checkout';
import type { PagopaSettings } from './pagopa.settings';
import { Positions } from './positions';
import { Receipts, type ExpectedPayment } from './receipts';

/** pagoPA for a creditor body through GPD v1 (debt positions), Checkout carts and GPD receipts. */
export class PagopaPaymentGateway implements PaymentGateway {
  private readonly positions: Positions;
  private readonly checkout: Checkout;
  private readonly receipts: Receipts;

  constructor(settings: PagopaSettings, tools: OutsideTools) {
    this.positions = new Positions(settings, tools);
    this.checkout = new Checkout(settings, tools);
    this.receipts = new Receipts(settings, tools);
  }

  createPosition(position: PositionRequest): Promise<GatewayResult<{ readonly state: PositionState }>> {
    return this.positions.create(position);
  }

  async positionState(
    creditorFiscalCode: string,
    iupd: string,
  ): Promise<GatewayResult<PositionState | null>> {
    const held = await this.positions.find(creditorFiscalCode, iupd);
    return held.ok ? { ok: true, value: held.value?.state ?? null } : held;
  }

  cancelPosition(creditorFiscalCode: string, iupd: string): Promise<GatewayResult<null>> {
    return this.positions.cancel(creditorFiscalCode, iupd);
  }

  openCheckout(request: CheckoutRequest): Promise<GatewayResult<{ readonly url: string }>> {
    return this.checkout.open(request);
  }

  findReceipt(
    creditorFiscalCode: string,
    iuv: string,
    expected?: ExpectedPayment,
  ): Promise<GatewayResult<PaymentReceipt | null>> {
    return this.receipts.find(creditorFiscalCode, iuv, expected);
  }
}
