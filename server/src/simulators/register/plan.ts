import type { Code } from './read-entry';

/** The first title levels of the classification plan that the simulated register knows. */
export const CLASSIFICATIONS: readonly Code[] = [
  { code: '1.1', name: 'Amministrazione generale' },
  { code: '4.2', name: 'Risorse finanziarie – tributi' },
  { code: '6.1', name: 'Pianificazione e governo del territorio' },
  { code: '7.1', name: 'Servizi alla persona' },
  { code: '8.1', name: 'Attività economiche' },
  { code: '9.1', name: 'Polizia locale e sicurezza pubblica' },
];

/** The offices that its keepers entered; a new one of the municipality must be entered here too. */
export const OFFICES: readonly Code[] = [
  { code: 'PL', name: 'Polizia locale' },
  { code: 'SC', name: 'Sportello del cittadino' },
  { code: 'SS', name: 'Servizi sociali' },
  { code: 'PI', name: 'Scuola' },
  { code: 'TR', name: 'Tributi' },
];
