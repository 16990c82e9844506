export { createPayments } from './create-payments';
export type { Payments, PaymentUseCases, SignalPaid } from './create-payments';
export { findInstancePositions } from './debt-position.repository';
export type { DebtPositionRow } from './debt-position.repository';
export { DebtLine, DebtPositionOutput } from './debt-position.types';
export { DueResolver } from './due.resolver';
export { PaymentResolver } from './payment.resolver';
export { toPositionOutput } from './to-position-output';
