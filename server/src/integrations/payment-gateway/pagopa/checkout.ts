import type { GatewayResult, PositionRequest } from '../../../ports/outside/payment-gateway';
import type { OutsideTools } from '../../wire/outside-call';
import { OutsideDoor } from '../../wire/outside-door';
import { failureOf, refused, unavailable } from './gateway-answer';
import type { PagopaSettings } from './pagopa.settings';

export interface CheckoutRequest {
  readonly position: PositionRequest;
  readonly email: string | null;
  readonly returnUrl: string;
}

/** Opens a cart: the server speaks to Checkout, so that the browser never holds the key, and relays where to go. */
export class Checkout {
  private readonly door: OutsideDoor;

  constructor(
    private readonly settings: PagopaSettings,
    tools: OutsideTools,
  ) {
    this.door = new OutsideDoor('checkout', tools);
  }

  async open(request: CheckoutRequest): Promise<GatewayResult<{ readonly url: string }>> {
    const { url, subscriptionKey } = this.settings.checkout;
    const outcome = await this.door.call('cart', {
      method: 'POST',
      url: `${url}/carts`,
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        'Ocp-Apim-Subscription-Key': subscriptionKey,
      },
      body: JSON.stringify(this.cart(request)),
      timeoutMs: this.settings.timeoutMs,
    });
    if (!outcome.ok) return unavailable(outcome.reason);
    const { status, location } = outcome.answer;
    if (status !== 302)
      return status < 400 ? refused(`unexpected status ${status}`) : failureOf(outcome.answer);
    if (location === null || !/^https?:\/\//.test(location) || !URL.canParse(location)) {
      return refused('Checkout gave no address to go to');
    }
    return { ok: true, value: { url: location } };
  }

  private cart({ position, email, returnUrl }: CheckoutRequest): object {
    const back = (outcome: string): string => withOutcome(returnUrl, outcome);
    return {
      ...(email === null ? {} : { emailNotice: email }),
      paymentNotices: [
        {
          noticeNumber: position.noticeNumber,
          fiscalCode: position.creditorFiscalCode,
          amount: position.amount,
          companyName: position.companyName.slice(0, 140),
          description: position.description.slice(0, 140),
        },
      ],
      returnUrls: {
        returnOkUrl: back('ok'),
        returnCancelUrl: back('cancel'),
        returnErrorUrl: back('error'),
        ...(this.settings.checkout.version === 2 ? { returnWaitingUrl: back('waiting') } : {}),
      },
      idCart: position.iupd,
    };
  }
}

function withOutcome(address: string, outcome: string): string {
  const url = new URL(address);
  url.searchParams.set('outcome', outcome);
  return url.href;
}
