import type { ActivityType } from '../activity-type';
import { awaitCheck } from '../await-check';
import { fieldOf, sheetOf } from '../declare';
import { grantSettings } from '../granted-amount';
import { inputForm, perform } from './run';

/** The decision of the manager on what was proposed: as proposed, the other way, or back to whoever proposed it. */
export const decide: ActivityType = {
  type: 'decide',
  name: { it: 'Decisione del responsabile', en: 'Decision of the manager' },
  description: {
    it: 'Accoglie, respinge o rimanda la proposta',
    en: 'Accepts, refuses or sends the proposal back',
  },
  performer: 'staff',
  whyNot: awaitCheck,
  outcomes: [
    { key: 'accepted', name: { it: 'Accogli', en: 'Accept' }, tone: 'primary' },
    { key: 'rejected', name: { it: 'Respingi', en: 'Refuse' }, tone: 'danger' },
    { key: 'returned', name: { it: 'Rimanda a chi ha proposto', en: 'Send back' }, tone: 'secondary' },
  ],
  settingsForm: sheetOf(
    fieldOf(
      'refusalOutcome',
      'text',
      { it: 'Esito che respinge', en: 'Outcome that refuses' },
      { settings: { maxLength: 40 }, help: { it: 'Vuoto: “rejected”.', en: 'Empty: “rejected”.' } },
    ),
    fieldOf(
      'returnOutcome',
      'text',
      { it: 'Esito che rimanda', en: 'Outcome that sends back' },
      { settings: { maxLength: 40 }, help: { it: 'Vuoto: “returned”.', en: 'Empty: “returned”.' } },
    ),
    fieldOf(
      'remedies',
      'localized-text',
      { it: 'Come fare ricorso', en: 'How to appeal' },
      { required: true, settings: { multiline: true } },
    ),
    ...grantSettings(),
  ),
  inputForm,
  perform,
};
