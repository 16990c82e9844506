import type { Catalogue } from '@istanze/shared';
import type { correctionIt } from './correction.it';

/** The words of correcting a request that was sent. */
export const correctionEn: Catalogue<keyof typeof correctionIt> = {
  'correct.title': 'Did you make a mistake?',
  'correct.text':
    'You can correct your answers until the office takes the application in charge. The date of submission stays.',
  'correct.button': 'Correct the application',
  'correct.pageTitle': 'Correct application {code} – {tenant}',
  'correct.intro':
    'Change the wrong answers, then check. The date of submission stays and the office sees what you corrected.',
  'correct.check': 'Check the changes',
  'correct.summary': 'Your changes',
  'correct.before': 'Before',
  'correct.after': 'Now',
  'correct.empty': 'no answer',
  'correct.edit': 'Back to the answers',
  'correct.declaration':
    'As when you sent the application, you declare under your own responsibility that the answers are true.',
  'correct.confirm': 'Confirm the correction',
  'correct.changed':
    'The correction was not recorded: the application has changed meanwhile. Go back to the application.',
  'correct.back': 'Back to the application',
};
