import type { FileStore } from '../src/ports/outside/file-store';
import type {
  AppMessage,
  AppMessageState,
  AppReader,
  AppSending,
  CitizenApp,
} from '../src/ports/outside/citizen-app';
import type { Notice, Notifier } from '../src/ports/outside/notifier';
import type {
  GatewayResult,
  PaymentGateway,
  PaymentReceipt,
  PositionRequest,
  PositionState,
} from '../src/ports/outside/payment-gateway';

/** Contents by name. */
export class MemoryFiles implements FileStore {
  private readonly contents = new Map<string, Uint8Array>();

  async put(name: string, content: Uint8Array): Promise<void> {
    this.contents.set(name, content);
  }

  async get(name: string): Promise<Uint8Array> {
    const content = this.contents.get(name);
    if (content === undefined) throw new Error(`No content ${name}`);
    return content;
  }

  async remove(name: string): Promise<void> {
    this.contents.delete(name);
  }
}

/** Mails that left. */
export class MemoryNotifier implements Notifier {
  readonly sent: Notice[] = [];

  async send(notice: Notice): Promise<{ readonly messageId: string }> {
    this.sent.push(notice);
    return { messageId: `<${notice.key}@test>` };
  }
}

/** An app that answers what a test wants next. */
export class MemoryApp implements CitizenApp {
  readonly sent: AppMessage[] = [];
  reader: AppReader = { kind: 'reachable' };
  sending: AppSending = { kind: 'taken', id: 'IO-1' };
  standing: AppMessageState = { kind: 'on-its-way' };

  async findReader(): Promise<AppReader> {
    return this.reader;
  }

  async send(message: AppMessage): Promise<AppSending> {
    this.sent.push(message);
    return this.sending;
  }

  async state(): Promise<AppMessageState> {
    return this.standing;
  }
}

/** A payment platform where tests pay. */
export class MemoryGateway implements PaymentGateway {
  readonly positions = new Map<string, { readonly request: PositionRequest; state: PositionState }>();
  readonly receipts = new Map<string, PaymentReceipt>();
  down = false;

  async createPosition(position: PositionRequest): Promise<GatewayResult<{ readonly state: PositionState }>> {
    if (this.down) return unavailable();
    const known = this.positions.get(position.iupd) ?? { request: position, state: 'payable' as const };
    this.positions.set(position.iupd, known);
    return { ok: true, value: { state: known.state } };
  }

  async positionState(_creditor: string, iupd: string): Promise<GatewayResult<PositionState | null>> {
    return this.down ? unavailable() : { ok: true, value: this.positions.get(iupd)?.state ?? null };
  }

  async cancelPosition(_creditor: string, iupd: string): Promise<GatewayResult<null>> {
    if (this.down) return unavailable();
    const position = this.positions.get(iupd);
    if (position?.state === 'paid') return { ok: false, kind: 'refused', reason: 'paid' };
    if (position !== undefined) position.state = 'cancelled';
    return { ok: true, value: null };
  }

  async openCheckout(): Promise<GatewayResult<{ readonly url: string }>> {
    return this.down ? unavailable() : { ok: true, value: { url: 'https://checkout.example.it/1' } };
  }

  async findReceipt(_creditor: string, iuv: string): Promise<GatewayResult<PaymentReceipt | null>> {
    return this.down ? unavailable() : { ok: true, value: this.receipts.get(iuv) ?? null };
  }

  /** The only position there is, paid by somebody. */
  pay(receiptId: string, amount?: number): PaymentReceipt {
    const [position] = [...this.positions.values()].slice(-1);
    if (position === undefined) throw new Error('Nothing to pay');
    const { request } = position;
    position.state = 'paid';
    const receipt = {
      receiptId,
      creditorFiscalCode: request.creditorFiscalCode,
      noticeNumber: request.noticeNumber,
      iuv: request.iuv,
      amount: amount ?? request.amount,
      paidAt: new Date().toISOString(),
      provider: 'PSP',
      payer: null,
      raw: `<receipt id="${receiptId}"/>`,
    };
    this.receipts.set(request.iuv, receipt);
    return receipt;
  }
}

function unavailable(): { readonly ok: false; readonly kind: 'unavailable'; readonly reason: string } {
  return { ok: false, kind: 'unavailable', reason: 'down' };
}
