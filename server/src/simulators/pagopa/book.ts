import type { Journal } from '../kernel/journal';
import { Ledger } from '../kernel/ledger';
import type { Cart, Payment, Position, PositionStatus } from './model';

type Named = { readonly organization: string; readonly iupd: string };

type Events = {
  readonly 'position-created': Position;
  readonly 'position-replaced': Position;
  readonly 'position-published': Named;
  readonly 'position-invalidated': Named;
  readonly 'position-deleted': Named;
  readonly 'position-reported': Named;
  readonly 'cart-opened': Cart;
  readonly paid: Payment;
  readonly pushed: { readonly receiptId: string; readonly status: number };
  readonly 'webhook-set': { readonly url: string };
};

/** Everything the simulated pagoPA knows: positions, carts, payments. */
export class Book {
  readonly carts = new Map<string, Cart>();
  readonly payments: Payment[] = [];
  webhook = '';
  private readonly kept = new Map<string, Position>();
  private readonly ledger: Ledger<Events>;

  constructor(
    journal: Journal,
    private readonly now: () => Date,
  ) {
    const change = (named: Named, at: string, key: 'publishedAt' | 'invalidatedAt' | 'reportedAt'): void => {
      const position = this.kept.get(keyOf(named));
      if (position !== undefined) this.kept.set(keyOf(named), { ...position, [key]: at });
    };
    const keep = (position: Position): void => {
      this.kept.set(keyOf(position), position);
    };
    this.ledger = new Ledger<Events>(journal, {
      'position-created': keep,
      'position-replaced': keep,
      'position-published': (named, at) => change(named, at, 'publishedAt'),
      'position-invalidated': (named, at) => change(named, at, 'invalidatedAt'),
      'position-reported': (named, at) => change(named, at, 'reportedAt'),
      'position-deleted': (named) => {
        this.kept.delete(keyOf(named));
      },
      'cart-opened': (cart) => {
        this.carts.set(cart.id, cart);
      },
      paid: (payment) => {
        this.payments.push(payment);
      },
      pushed: ({ receiptId }) => {
        const index = this.payments.findIndex((payment) => payment.receiptId === receiptId);
        const payment = this.payments[index];
        if (payment !== undefined) this.payments[index] = { ...payment, pushed: true };
      },
      'webhook-set': ({ url }) => {
        this.webhook = url;
      },
    });
  }

  get positions(): readonly Position[] {
    return [...this.kept.values()];
  }

  record<K extends keyof Events>(kind: K, data: Events[K]): void {
    this.ledger.record(kind, data);
  }

  find(organization: string, iupd: string): Position | undefined {
    return this.kept.get(keyOf({ organization, iupd }));
  }

  findByNotice(organization: string, nav: string): Position | undefined {
    return this.positions.find(
      (position) =>
        position.organization === organization && position.options.some((option) => option.nav === nav),
    );
  }

  /** True when identifier, IUV or notice are already taken by a position of the same creditor other than itself. */
  isTaken(position: Position, except?: string): boolean {
    return this.positions.some(
      (other) =>
        other.organization === position.organization &&
        other.iupd !== except &&
        (other.iupd === position.iupd ||
          other.options.some((held) =>
            position.options.some((own) => own.iuv === held.iuv || own.nav === held.nav),
          )),
    );
  }

  /** Payments of a position that are already known at this instant. */
  knownPayments(position: Position): readonly Payment[] {
    const now = this.now().toISOString();
    return this.payments.filter(
      (payment) => keyOf(payment) === keyOf(position) && payment.knownAt !== null && payment.knownAt <= now,
    );
  }

  /** The state of GPD v1, with what time alone changes: PUBLISHED → VALID → EXPIRED. */
  status(position: Position): PositionStatus {
    const now = this.now().toISOString();
    if (position.invalidatedAt !== null) return 'INVALID';
    if (position.publishedAt === null) return 'DRAFT';
    const paid = new Set(this.knownPayments(position).map((payment) => payment.iuv));
    if (paid.size > 0) {
      if (position.options.some((option) => option.isPartialPayment && !paid.has(option.iuv)))
        return 'PARTIALLY_PAID';
      return position.reportedAt === null ? 'PAID' : 'REPORTED';
    }
    if (position.validityDate !== null && position.validityDate > now) return 'PUBLISHED';
    const last = position.options
      .map((option) => option.dueDate)
      .sort()
      .at(-1);
    return position.switchToExpired && last !== undefined && last < now ? 'EXPIRED' : 'VALID';
  }
}

function keyOf({ organization, iupd }: Named): string {
  return `${organization}/${iupd}`;
}
