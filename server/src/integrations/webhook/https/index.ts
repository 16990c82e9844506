export { HttpsWebhook } from './https-webhook';
export { INTERNET, simulatedNetwork } from './network';
export { parseWebhookSettings, type WebhookSettings } from './webhook.settings';
