import { createHmac } from 'node:crypto';
import type { SimulatorContext } from '../kernel/context';
import type { Book } from './book';
import type { Payment } from './model';

const RETRY_SECONDS = [1, 5, 30, 120];
const TIMEOUT_MS = 5_000;

/** Tells the product that something was paid, signed, when the receipt is out; tries again, also after a restart. */
export class Announcer {
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly context: SimulatorContext,
    private readonly book: Book,
  ) {
    for (const payment of book.payments) this.announce(payment);
  }

  announce(payment: Payment): void {
    if (payment.pushed || payment.receiptAt === null || this.book.webhook === '') return;
    this.after(Math.max(0, Date.parse(payment.receiptAt) - this.context.now().getTime()), payment, 0);
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private after(milliseconds: number, payment: Payment, attempt: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.deliver(payment, attempt);
    }, milliseconds);
    timer.unref();
    this.timers.add(timer);
  }

  private async deliver(payment: Payment, attempt: number): Promise<void> {
    const status = await this.post(payment);
    if (status >= 200 && status < 300) {
      this.book.record('pushed', { receiptId: payment.receiptId, status });
      return;
    }
    const wait = RETRY_SECONDS[attempt];
    if (wait !== undefined) this.after(wait * 1000, payment, attempt + 1);
  }

  private async post({ organization, iupd, iuv, receiptId }: Payment): Promise<number> {
    const body = JSON.stringify({ type: 'paid', organizationFiscalCode: organization, iupd, iuv, receiptId });
    const signature = createHmac('sha256', this.context.secrets.pushSecret).update(body).digest('hex');
    try {
      const response = await fetch(this.book.webhook, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Signature': `sha256=${signature}` },
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  }
}
