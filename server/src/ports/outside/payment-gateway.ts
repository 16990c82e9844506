/** A debt position as it is sent to the payment platform (GPD v1). Amounts in integer cents. */
export interface PositionRequest {
  /** Deterministic: the same position is never created twice. */
  readonly iupd: string;
  readonly iuv: string;
  readonly noticeNumber: string;
  readonly creditorFiscalCode: string;
  readonly companyName: string;
  readonly debtor: {
    readonly kind: 'person' | 'company';
    readonly fiscalCode: string;
    readonly fullName: string;
  };
  readonly description: string;
  readonly amount: number;
  readonly dueDate: string;
  readonly lines: readonly PositionLine[];
}

export interface PositionLine {
  readonly amount: number;
  readonly remittance: string;
  readonly taxonomy: string;
  readonly iban: string;
}

export type PositionState = 'draft' | 'payable' | 'paid' | 'reported' | 'expired' | 'cancelled';

export interface PaymentReceipt {
  readonly receiptId: string;
  readonly creditorFiscalCode: string;
  readonly noticeNumber: string;
  readonly iuv: string;
  readonly amount: number;
  readonly paidAt: string;
  readonly provider: string;
  readonly payer: string | null;
  /** The receipt as it came, to be kept with the instance. */
  readonly raw: string;
}

export type GatewayResult<T> =
  | { readonly ok: true; readonly value: T }
  /** Worth trying again later: network, 429, 5xx. */
  | { readonly ok: false; readonly kind: 'unavailable'; readonly reason: string }
  /** Will not change by trying again. */
  | {
      readonly ok: false;
      readonly kind: 'refused';
      readonly reason: string;
      /** What came, where it must be kept to be looked into (a receipt that does not agree). */
      readonly evidence?: string;
    };

export interface PaymentGateway {
  /** Creates and publishes; a position that is already there with the same data counts as created. */
  createPosition(position: PositionRequest): Promise<GatewayResult<{ readonly state: PositionState }>>;
  positionState(creditorFiscalCode: string, iupd: string): Promise<GatewayResult<PositionState | null>>;
  cancelPosition(creditorFiscalCode: string, iupd: string): Promise<GatewayResult<null>>;
  /** Address of the payment page for the browser. Coming back from it proves nothing. */
  openCheckout(request: {
    readonly position: PositionRequest;
    readonly email: string | null;
    readonly returnUrl: string;
  }): Promise<GatewayResult<{ readonly url: string }>>;
  /**
   * Null while there is none. A receipt of another creditor or notice, one that does not add up, or one that differs
   * from what is `expected` is refused with the receipt as evidence: it books nothing and is kept for reconciliation.
   */
  findReceipt(
    creditorFiscalCode: string,
    iuv: string,
    expected?: { readonly amount: number; readonly noticeNumber: string },
  ): Promise<GatewayResult<PaymentReceipt | null>>;
}
