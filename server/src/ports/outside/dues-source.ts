/** Something that a person owes the municipality, as the system that keeps it says today. Amounts in integer cents. */
export interface Due {
  /** Notice number: 18 figures. */
  readonly code: string;
  readonly reason: string;
  /** Plate, place, year: what it is about. */
  readonly object: string | null;
  /** Civil date of the fact. */
  readonly date: string | null;
  /** As of the day that was asked. */
  readonly amount: number;
  /** Last day of `amount` where it then rises to `fullAmount`. */
  readonly reducedUntil: string | null;
  readonly fullAmount: number;
  readonly state: 'open' | 'in-payment' | 'paid' | 'closed';
  /** Under which payment of ours it is held; null where it is not held by us. */
  readonly heldBy: string | null;
}

export type DuesAnswer<T> =
  | { readonly ok: true; readonly value: T }
  /** Worth trying again later: network, 429, 5xx, an answer that makes no sense. */
  | { readonly ok: false; readonly kind: 'unavailable'; readonly reason: string }
  /** Will not change by trying again: paid or held elsewhere, another amount, not known. */
  | { readonly ok: false; readonly kind: 'refused'; readonly reason: string };

/** One due held for one payment; `reference` is the payment's own identifier, the same at every attempt. */
export interface DueClaim {
  readonly list: string;
  readonly code: string;
  readonly reference: string;
  readonly amount: number;
}

/**
 * The system of taxes and fines. While a due is held its own notice cannot be paid: the payment of this product stands for
 * it. All that changes something may be told twice.
 */
export interface DuesSource {
  /** What a person or company owes, closed ones of the last months included. `on` is the civil day of the amounts. */
  own(list: string, fiscalCode: string, on: string): Promise<DuesAnswer<readonly Due[]>>;
  find(list: string, code: string, on: string): Promise<DuesAnswer<Due | null>>;
  /** Held at this amount, or refused. */
  hold(claim: DueClaim, on: string): Promise<DuesAnswer<null>>;
  /** Free to be paid again; nothing happens where it was not held under this reference. */
  release(claim: DueClaim): Promise<DuesAnswer<null>>;
  /** `paidOn` is a civil date. */
  settle(claim: DueClaim, paidOn: string): Promise<DuesAnswer<null>>;
}
