export { PagopaPaymentGateway } from './pagopa-payment-gateway';
export { parsePagopaSettings, type PagopaSettings } from './pagopa.settings';
export { parsePaidPush, type PaidPush } from './paid-push';
