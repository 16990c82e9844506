import type { register as italian } from '../it/register';

/** Which protocol register the municipality uses. ICU MessageFormat. */
export const register: Readonly<Record<keyof typeof italian, string>> = {
  'rail.register': 'Register',
  'register.title': 'Protocol register',
  'register.lead':
    'Where requests that come in and acts that leave get their number. What is registered already stays as it is.',
  'register.failed': 'The settings of the register are not available',
  'register.save': 'Save the register',
  'register.saved': 'Register saved: it counts from the next registration',
  'register.try': 'Try the connection',
  'register.trying': 'Trying',
  'register.waiting':
    '{count, plural, one {One registration waits for its number} other {# registrations wait for their number}}',
  'register.waiting-help':
    'The register has not given the number yet. We try again by ourselves; requests keep the day on which they were sent.',
  'register.trial.READY': 'The register answers and is ready',
  'register.trial.READY-help': 'It knows the municipality’s offices. We have registered nothing.',
  'register.trial.INCOMPLETE': 'The register answers, but something is missing',
  'register.trial.offices':
    'It does not know these offices: {names}. Ask whoever runs the register to add them, by the same name.',
  'register.trial.classification':
    'It does not know the classification that you wrote. Check the code in the register’s plan.',
  'register.trial.KEY': 'The register refuses the key',
  'register.trial.KEY-help': 'Check that you copied all of it, or ask whoever runs it for a new one.',
  'register.trial.SILENT': 'The register does not answer',
  'register.trial.SILENT-help':
    'Check the address. If it is right, ask whoever runs the register whether it is working, then try again.',
  'register.trial.refused': 'Correct these fields first',
};
