import type { ActivityType } from '../activity-type';
import { inputForm, perform } from './run';

/** Asks another office what it thinks (L. 241/1990 art. 16); the state it leads to holds the opinions, each with its own term. */
export const askOpinion: ActivityType = {
  type: 'ask-opinion',
  name: { it: 'Richiesta di parere', en: 'Request for an opinion' },
  description: {
    it: 'Chiede un parere ad altri uffici, che vedono la pratica da allora',
    en: 'Asks other offices for an opinion; they see the request from then on',
  },
  performer: 'staff',
  outcomes: [
    { key: 'asked', name: { it: 'Chiedi il parere', en: 'Ask for the opinion' }, tone: 'secondary' },
  ],
  settingsForm: [],
  inputForm,
  perform,
};
