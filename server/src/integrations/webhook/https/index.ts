export { HttpsWebhook } from './https-webhook';
export { parseWebhookSettings, type WebhookSettings } from './webhook.settings';
