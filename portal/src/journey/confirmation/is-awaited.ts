interface Awaited {
  readonly registration: object | null;
  readonly receipt: object | null;
  readonly payments: readonly object[];
}

/** Whether something that comes by itself after sending is not there yet: register number, receipt, and the payment where it comes first. */
export function isAwaited({ registration, receipt, payments }: Awaited, paysFirst: boolean): boolean {
  return registration === null || receipt === null || (paysFirst && payments.length === 0);
}
