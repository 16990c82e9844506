import { isEverything, runSeed } from './by-seed';

/** Journeys over the same ground, with other hands, data or corners of it: a quick run takes one of each group, by its seed. */
const GROUPS: readonly (readonly string[])[] = [
  ['compose-by-mouse', 'compose-by-keyboard', 'compose-by-touch'],
  ['library', 'configuration', 'form-tools', 'branding'],
  ['trial', 'rules'],
  ['flow-designer', 'publish-field', 'publish-move', 'slot'],
  ['pre-rejection', 'supplement', 'personal-area'],
  ['payment-results', 'resident-free', 'generated-service', 'dues'],
  ['keyboard', 'operator-keyboard'],
  ['renewal', 'withdrawal', 'upload'],
  ['desk-day', 'desk-bulk', 'authorizations'],
  ['on-behalf', 'once-only'],
  ['counter', 'term', 'webhook', 'signing', 'app-io'],
  ['appointment', 'report'],
  ['two-tabs', 'double-click', 'cut-network', 'session-expired', 'magnified'],
];

/** The files of journeys whose turn it is not in this run; none where everything is taken. */
export function leftForOtherRuns(): string[] {
  if (isEverything) return [];
  return GROUPS.flatMap((group) =>
    group.filter((_, index) => index !== runSeed % group.length).map((name) => `**/journeys/${name}.spec.ts`),
  );
}
