import { translator } from '@istanze/shared';
import { it as frameIt } from '../../i18n/it';
import { personalIt } from '../../i18n/personal/it';
import { messageTitle } from './message-title';

const t = translator({ ...frameIt, ...personalIt }, 'it');

test('what people write to each other is headed by who wrote it, a notice by its subject', () => {
  const subject = 'Richiesta ricevuta';
  expect(messageTitle({ from: 'citizen', kind: 'MESSAGE', subject }, t)).toBe('Il tuo messaggio');
  expect(messageTitle({ from: 'office', kind: 'MESSAGE', subject }, t)).toBe('Messaggio dell’ufficio');
  expect(messageTitle({ from: 'system', kind: 'PROGRESS', subject }, t)).toBe(subject);
});
