export interface Stamp {
  readonly hashDocument: string;
  readonly stampType: string;
  readonly provincialResidence: string;
}

export interface Transfer {
  readonly idTransfer: string;
  readonly amount: number;
  readonly organizationFiscalCode: string;
  readonly remittanceInformation: string;
  readonly category: string;
  readonly iban: string | null;
  readonly stamp: Stamp | null;
}

export interface PaymentOption {
  readonly nav: string;
  readonly iuv: string;
  readonly amount: number;
  readonly description: string;
  readonly dueDate: string;
  readonly isPartialPayment: boolean;
  readonly transfer: readonly Transfer[];
}

/** A debt position as it is kept; what depends on time and payments is computed. */
export interface Position {
  readonly organization: string;
  readonly iupd: string;
  readonly type: 'F' | 'G';
  readonly fiscalCode: string;
  readonly fullName: string;
  readonly companyName: string;
  readonly switchToExpired: boolean;
  readonly validityDate: string | null;
  readonly options: readonly PaymentOption[];
  readonly insertedAt: string;
  readonly publishedAt: string | null;
  readonly invalidatedAt: string | null;
  readonly reportedAt: string | null;
}

export type PositionStatus =
  'DRAFT' | 'PUBLISHED' | 'VALID' | 'INVALID' | 'EXPIRED' | 'PARTIALLY_PAID' | 'PAID' | 'REPORTED';

/** One payment of one option, with what its receipt will say and when it will be known. */
export interface Payment {
  readonly receiptId: string;
  readonly organization: string;
  readonly iupd: string;
  readonly iuv: string;
  readonly paidAt: string;
  /** From when the position says so; null for never. */
  readonly knownAt: string | null;
  /** From when the receipt can be had; null for never. */
  readonly receiptAt: string | null;
  readonly receipt: {
    readonly amount: number;
    readonly noticeNumber: string;
    readonly creditor: string;
    readonly malformed: boolean;
  };
  readonly pushed: boolean;
}

export interface CartNotice {
  readonly noticeNumber: string;
  readonly fiscalCode: string;
  readonly amount: number;
  readonly companyName: string;
  readonly description: string;
}

export interface Cart {
  readonly id: string;
  readonly notices: readonly CartNotice[];
  readonly okUrl: string;
  readonly cancelUrl: string;
  readonly errorUrl: string;
  readonly waitingUrl: string | null;
  readonly email: string | null;
}
