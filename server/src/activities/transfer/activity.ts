import type { ActivityType } from '../activity-type';
import { inputForm, perform } from './run';

/** Gives the instance to another office: nobody has it there yet, and its filing date stays what it was. */
export const transfer: ActivityType = {
  type: 'transfer',
  name: { it: 'Passaggio a un altro ufficio', en: 'Transfer to another office' },
  description: {
    it: 'La pratica passa a un altro ufficio e tiene la sua data di presentazione',
    en: 'The request passes to another office and keeps its filing date',
  },
  performer: 'staff',
  outcomes: [
    { key: 'transferred', name: { it: 'Passa la pratica', en: 'Transfer the request' }, tone: 'secondary' },
  ],
  settingsForm: [],
  inputForm,
  perform,
};
