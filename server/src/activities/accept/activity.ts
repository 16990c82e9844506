import type { ActivityType } from '../activity-type';
import { awaitCheck } from '../await-check';
import { sheetOf } from '../declare';
import { grantSettings } from '../granted-amount';
import { inputForm, perform } from './run';

/** The decision that grants what was asked. */
export const accept: ActivityType = {
  type: 'accept',
  name: { it: 'Accoglimento', en: 'Acceptance' },
  description: { it: 'Accoglie la richiesta', en: 'Accepts the request' },
  performer: 'staff',
  whyNot: awaitCheck,
  outcomes: [{ key: 'accepted', name: { it: 'Accogli', en: 'Accept' }, tone: 'primary' }],
  settingsForm: sheetOf(...grantSettings()),
  inputForm,
  perform,
};
