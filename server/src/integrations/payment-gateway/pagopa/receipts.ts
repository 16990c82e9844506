import type { GatewayResult, PaymentReceipt } from '../../../ports/outside/payment-gateway';
import type { OutsideTools } from '../../wire/outside-call';
import { OutsideDoor } from '../../wire/outside-door';
import { failureOf, refused, unavailable } from './gateway-answer';
import type { PagopaSettings } from './pagopa.settings';
import { parseReceipt } from './receipt-xml';

export interface ExpectedPayment {
  readonly amount: number;
  readonly noticeNumber: string;
}

/** Receipts of GPD Payments: the only proof that something was paid. */
export class Receipts {
  private readonly door: OutsideDoor;

  constructor(
    private readonly settings: PagopaSettings,
    tools: OutsideTools,
  ) {
    this.door = new OutsideDoor('receipts', tools);
  }

  async find(
    creditor: string,
    iuv: string,
    expected?: ExpectedPayment,
  ): Promise<GatewayResult<PaymentReceipt | null>> {
    const { url, subscriptionKey } = this.settings.receipts;
    const outcome = await this.door.call('receipt', {
      method: 'GET',
      url: `${url}/payments/${encodeURIComponent(creditor)}/receipts/${encodeURIComponent(iuv)}`,
      headers: { Accept: 'application/xml, application/json', 'Ocp-Apim-Subscription-Key': subscriptionKey },
      timeoutMs: this.settings.timeoutMs,
    });
    if (!outcome.ok) return unavailable(outcome.reason);
    const { answer } = outcome;
    if (answer.status === 404 || answer.status === 422) return { ok: true, value: null };
    if (answer.status !== 200) return failureOf(answer);
    return judge(answer.text, creditor, iuv, expected);
  }
}

function judge(
  raw: string,
  creditor: string,
  iuv: string,
  expected: ExpectedPayment | undefined,
): GatewayResult<PaymentReceipt | null> {
  const parsed = parseReceipt(raw);
  if (parsed.kind === 'not-paid') return { ok: true, value: null };
  if (parsed.kind === 'unreadable') return refused(parsed.reason, raw);
  const { receipt } = parsed;
  if (receipt.creditorFiscalCode !== creditor) return refused('the receipt is of another creditor', raw);
  const notice = expected?.noticeNumber ?? `3${iuv}`;
  if (receipt.iuv !== iuv || receipt.noticeNumber !== notice)
    return refused('the receipt is of another notice', raw);
  if (expected !== undefined && receipt.amount !== expected.amount)
    return refused('the receipt is of another amount', raw);
  return { ok: true, value: receipt };
}
