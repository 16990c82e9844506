/** A payment that the app can start at once; amount in integer cents. */
export interface AppPayment {
  readonly amount: number;
  readonly noticeNumber: string;
  readonly creditorFiscalCode: string;
}

/** A courtesy message for the app in which people read what public bodies write: it informs, it never makes a term run. */
export interface AppMessage {
  readonly fiscalCode: string;
  /** 10 to 120 characters, shown on locked screens: nothing about a person. */
  readonly subject: string;
  /** 80 to 10,000 characters. */
  readonly markdown: string;
  /** Instant until which something is to be done. */
  readonly dueAt: string | null;
  readonly payment: AppPayment | null;
}

/** Nothing was taken and trying again later can help. */
export interface AppUnavailable {
  readonly kind: 'unavailable';
  readonly reason: string;
}

export type AppReader =
  | { readonly kind: 'reachable' }
  | { readonly kind: 'not-registered' }
  | { readonly kind: 'opted-out' }
  | AppUnavailable;

export type AppSending =
  | { readonly kind: 'taken'; readonly id: string }
  /** Will not change by trying again. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** No answer came: it may have been taken. Sent again it could arrive twice. */
  | { readonly kind: 'unknown'; readonly reason: string }
  | AppUnavailable;

export type AppMessageState =
  | { readonly kind: 'on-its-way' }
  /** In the person's inbox. */
  | { readonly kind: 'delivered' }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'not-known' }
  | AppUnavailable;

export interface CitizenApp {
  /** Asked before each message: whoever has no app, or wants nothing from us there, is not written to. */
  findReader(fiscalCode: string): Promise<AppReader>;
  /** Never throws: what did not arrive is an answer of its own. */
  send(message: AppMessage): Promise<AppSending>;
  state(fiscalCode: string, id: string): Promise<AppMessageState>;
}
