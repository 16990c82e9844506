export { SmtpNotifier } from './smtp-notifier';
export { parseSmtpSettings, type SmtpSettings } from './smtp.settings';
