import type { Catalogue } from '@istanze/shared';
import type { notices as model } from '../it/notices';

export const notices: Catalogue<keyof typeof model> = {
  'notices.title': 'Notices sent',
  'notices.channel.EMAIL': 'E-mail',
  'notices.channel.APP_IO': 'App IO',
  'notices.state.WAITING': 'waiting, the app does not answer',
  'notices.state.SENDING': 'being sent',
  'notices.state.SENT': 'sent',
  'notices.state.DELIVERED': 'delivered',
  'notices.state.REFUSED': 'not delivered',
  'notices.state.UNKNOWN': 'outcome unknown, not sent again',
  'notices.reason.not-registered': 'the person does not use the app',
  'notices.reason.opted-out': 'the person switched off messages of the municipality',
  'notices.reason.rejected': 'the app rejected it',
  'notices.reason.unavailable': 'the app did not answer for two hours',
};
