import type { ActivityType } from '../activity-type';
import { awaitCheck } from '../await-check';
import { inputForm, perform } from './run';
import { proposalSettings } from './settings';

/** What the operator proposes and the manager decides. */
export const proposeDecision: ActivityType = {
  type: 'propose-decision',
  name: { it: 'Proposta di decisione', en: 'Proposed decision' },
  description: {
    it: 'L’operatore propone, il responsabile decide',
    en: 'The operator proposes, the manager decides',
  },
  performer: 'staff',
  whyNot: awaitCheck,
  outcomes: [
    { key: 'accept', name: { it: 'Proponi di accogliere', en: 'Propose to accept' }, tone: 'primary' },
    { key: 'reject', name: { it: 'Proponi di respingere', en: 'Propose to refuse' }, tone: 'danger' },
  ],
  settingsForm: proposalSettings,
  inputForm,
  perform,
};
