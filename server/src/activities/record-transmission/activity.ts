import type { ActivityType } from '../activity-type';
import { fieldOf, sheetOf } from '../declare';
import { inputForm, perform } from './run';

/** Notes that the file went to another body by hand or that it was received there: how, when, under which number, with the proof. */
export const recordTransmission: ActivityType = {
  type: 'record-transmission',
  name: { it: 'Trasmissione a un altro ente', en: 'Transmission to another body' },
  description: {
    it: 'Registra che la pratica è arrivata a un altro ente: come, quando, con che numero e con quale prova',
    en: 'Records that the file reached another body: how, when, under which number, with which proof',
  },
  performer: 'staff',
  outcomes: [
    {
      key: 'recorded',
      name: { it: 'Registra la trasmissione', en: 'Record the transmission' },
      tone: 'primary',
    },
  ],
  settingsForm: sheetOf(
    fieldOf('body', 'text', { it: 'Ente proposto', en: 'Proposed body' }, { settings: { maxLength: 120 } }),
  ),
  inputForm,
  perform,
};
