import type { LivedIn } from './lived-in';

/** A page that is looked at: its name among the pictures, the route of the product it stands for, where it is found. */
export interface ListedPage<Known> {
  readonly screen: string;
  readonly route: string;
  readonly path: (known: Known) => string;
}

/** A page whose address is its route, or one of the addresses of a route. */
export function listed<Known>(
  screen: string,
  route: string,
  path: ListedPage<Known>['path'] = () => route,
): ListedPage<Known> {
  return { screen, route, path };
}

/** Pages for whoever comes; each stands in the languages of the portal. */
export const PUBLIC_PAGES: readonly ListedPage<unknown>[] = [
  listed('home', '/'),
  listed('services', '/servizi'),
  listed('services-found', '/servizi', () => '/servizi?q=permesso'),
  listed('services-of-a-category', '/servizi', () => '/servizi?categoria=mobilita-e-trasporti'),
  listed('information-sheet', '/servizi/:slug', () => '/servizi/cambio-residenza'),
  listed('service-sheet', '/servizi/:slug', () => '/servizi/permesso-ztl'),
  listed('access', '/accedi', () => '/accedi?returnTo=/area-personale'),
  listed('document-check-empty', '/verifica'),
  listed('document-check-unknown', '/verifica/:code', () => '/verifica/ABCD-EFGH-JKLM'),
  listed('booking', '/appuntamenti'),
  listed('booking-for-a-service', '/appuntamenti', () => '/appuntamenti?servizio=permesso-ztl'),
  listed('appointment-unknown', '/appuntamenti/:code', () => '/appuntamenti/APP-2026-0000-0000'),
  listed('reports', '/segnalazioni'),
  listed('confirm-email', '/conferma-email/:token', () => '/conferma-email/sconosciuto'),
  listed('legal', '/note-legali'),
  listed('privacy', '/privacy'),
  listed('accessibility', '/accessibilita'),
  listed('not-found', '*', () => '/questo-non-esiste'),
];

const page = listed<LivedIn>;

/** The personal area of who has used it for a while. */
export const AREA_PAGES: readonly ListedPage<LivedIn>[] = [
  page('area-desk', '/area-personale'),
  page('area-messages', '/area-personale/messaggi'),
  page(
    'area-thread',
    '/area-personale/messaggi/:code',
    (known) => `/area-personale/messaggi/${known.supplement}`,
  ),
  page('area-instances', '/area-personale/attivita'),
  page('area-payments', '/area-personale/pagamenti'),
  page('area-documents', '/area-personale/documenti'),
  page('area-services', '/area-personale/servizi'),
  page('area-profile', '/area-personale/profilo'),
  page('area-accesses', '/area-personale/profilo/accessi'),
  page('area-representation', '/area-personale/rappresentanza'),
  page('appointment', '/appuntamenti/:code', (known) => `/appuntamenti/${known.appointment}`),
];

/** A request from the first screen to its end. */
export const REQUEST_PAGES: readonly ListedPage<LivedIn>[] = [
  page('resume', '/servizi/:slug/richiesta', () => '/servizi/permesso-ztl/richiesta'),
  page('draft', '/pratiche/:code/compila', (known) => `/pratiche/${known.draft}/compila`),
  ...['consent', 'dati-generali', 'veicoli-e-zona', 'summary'].map((step) =>
    page(
      `draft-${step}`,
      '/pratiche/:code/compila/:step',
      (known) => `/pratiche/${known.draft}/compila/${step}`,
    ),
  ),
  page('confirmation', '/pratiche/:code/inviata', (known) => `/pratiche/${known.sent}/inviata`),
  page('instance-sent', '/pratiche/:code', (known) => `/pratiche/${known.sent}`),
  page('correction', '/pratiche/:code/correggi', (known) => `/pratiche/${known.sent}/correggi`),
  page('instance-supplement', '/pratiche/:code', (known) => `/pratiche/${known.supplement}`),
  page('instance-to-pay', '/pratiche/:code', (known) => `/pratiche/${known.toPay}`),
  page('payment', '/pagamenti/:id', (known) => `/pagamenti/${known.payment}`),
  page('instance-withdrawn', '/pratiche/:code', (known) => `/pratiche/${known.withdrawn}`),
];
