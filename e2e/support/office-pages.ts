import { listAt, textAt } from './json';
import { listed, type ListedPage } from './portal-pages';
import type { Asker } from './session-api';

/** What the addresses of the back office name. */
export interface OfficeIds {
  readonly office: string;
  readonly service: string;
  readonly release: string;
  readonly archetype: string;
  readonly module: string;
  readonly section: string;
  readonly test: string;
}

/** What an operator opens. */
export interface WorkIds {
  readonly instance: string;
}

const IDS = `{
  agendaSettings { office { id } } archetypes { id } modules { id } sections { key }
  managedServices { id slug releases { id } }
}`;
const TESTS = 'query($service: ID!) { serviceTests(serviceId: $service) { id } }';

/** What an administrator finds in the library and among the services, to be opened by its address. */
export async function officeIds(admin: Asker): Promise<OfficeIds> {
  const found = await admin.ask(IDS, {});
  const permits = listAt(found, 'managedServices').find((one) => textAt(one, 'slug') === 'permesso-ztl');
  const service = textAt(permits, 'id');
  const tests = await admin.ask(TESTS, { service });
  return {
    office: textAt(found, 'agendaSettings.0.office.id'),
    service,
    release: textAt(permits, 'releases.0.id'),
    archetype: textAt(found, 'archetypes.0.id'),
    module: textAt(found, 'modules.0.id'),
    section: textAt(found, 'sections.0.key'),
    test: textAt(tests, 'serviceTests.0.id'),
  };
}

const page = listed<OfficeIds>;
const ofService = (screen: string, rest = ''): ListedPage<OfficeIds> =>
  page(screen, `/servizi/:id${rest}`, ({ service }) => `/servizi/${service}${rest}`);

/** Where an operator works. */
export const WORK_PAGES: readonly ListedPage<WorkIds>[] = [
  listed('office-desk', '/'),
  listed('office-queue', '/istanze'),
  listed('office-instance', '/istanze/:code', ({ instance }) => `/istanze/${instance}`),
  listed('office-counter', '/sportello'),
  listed('office-agenda', '/agenda'),
  listed('office-absences', '/assenze'),
  listed('office-not-found', '*', () => '/questo-non-esiste'),
];

/** Where an administrator sets the municipality and its services up. */
export const SETTINGS_PAGES: readonly ListedPage<OfficeIds>[] = [
  page('office-people', '/persone'),
  page('office-offices', '/persone/uffici'),
  page('office-openings', '/persone/appuntamenti'),
  page(
    'office-opening',
    '/persone/appuntamenti/:officeId',
    ({ office }) => `/persone/appuntamenti/${office}`,
  ),
  page('office-assignment', '/persone/assegnazione'),
  page('office-authorizations', '/persone/autorizzazioni'),
  page('office-labels', '/etichette'),
  page('office-branding', '/aspetto'),
  page('office-register', '/protocollo'),
  page('office-statistics', '/statistiche'),
  page('office-matrix', '/libreria'),
  page('office-archetype', '/libreria/archetipi/:id', ({ archetype }) => `/libreria/archetipi/${archetype}`),
  page('office-module', '/libreria/moduli/:id', ({ module }) => `/libreria/moduli/${module}`),
  page('office-streets', '/libreria/vie'),
  page('office-sections', '/libreria/sezioni'),
  page('office-section', '/libreria/sezioni/:key', ({ section }) => `/libreria/sezioni/${section}`),
];

/** The pages of one service. */
export const SERVICE_PAGES: readonly ListedPage<OfficeIds>[] = [
  page('office-services', '/servizi'),
  page('office-ready-made', '/servizi/pronti'),
  page('office-new-service', '/servizi/nuovo'),
  ofService('office-sheet'),
  ofService('office-form', '/modulo'),
  ofService('office-settings', '/impostazioni'),
  ofService('office-fees', '/impostazioni/costi'),
  ofService('office-stamp', '/impostazioni/bollo'),
  ofService('office-tables', '/impostazioni/tabelle'),
  ofService('office-texts', '/impostazioni/testi'),
  ofService('office-privacy', '/impostazioni/privacy'),
  ofService('office-renewal', '/impostazioni/rinnovo'),
  ofService('office-representation', '/impostazioni/per-conto-di'),
  ofService('office-derived', '/impostazioni/valori'),
  ofService('office-service-people', '/persone'),
  ofService('office-checklist', '/controlli'),
  ofService('office-flow', '/flusso'),
  ofService('office-migration', '/flusso/istanze'),
  ofService('office-tests', '/prove'),
  ofService('office-trial', '/prove/nuova'),
  page(
    'office-trial-kept',
    '/servizi/:id/prove/:testId',
    ({ service, test }) => `/servizi/${service}/prove/${test}`,
  ),
  ofService('office-releases', '/pubblicazioni'),
  ofService('office-publish', '/pubblica'),
  page(
    'office-difference',
    '/servizi/:id/confronta',
    ({ service, release }) => `/servizi/${service}/confronta?da=${release}`,
  ),
];
