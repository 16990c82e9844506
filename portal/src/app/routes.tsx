import { matchPath } from 'react-router';
import { lazyPage, type LazyPage } from './lazy-page';

export interface PortalRoute {
  readonly path: string;
  /** Personal pages ask for a login. */
  readonly personal: boolean;
  /** Those that read their data by queries come drawn; of a draft the frame and its shape; the others only the browser draws. */
  readonly onServer: boolean;
  readonly page: LazyPage;
  /** Its source file, for preloading what the page needs. */
  readonly source: string;
}

const pub = (path: string, source: string, load: Parameters<typeof lazyPage>[0]): PortalRoute => ({
  path,
  personal: false,
  onServer: true,
  page: lazyPage(load),
  source,
});
const own = (
  path: string,
  source: string,
  load: Parameters<typeof lazyPage>[0],
  onServer = false,
): PortalRoute => ({
  path,
  personal: true,
  onServer,
  page: lazyPage(load),
  source,
});

const area = () => import('../personal-area/pages');
const journey = () => import('../journey/pages');
const profile = () => import('../personal-area/profile/pages');
const PROFILE = 'src/personal-area/profile/pages.ts';
const AREA = 'src/personal-area/pages.ts';
const INSTANCE = 'src/personal-area/instance/pages.ts';
const JOURNEY = 'src/journey/pages.ts';

export const routes: readonly PortalRoute[] = [
  pub('/', 'src/pages/home/HomePage.tsx', async () => (await import('../pages/home/HomePage')).HomePage),
  pub(
    '/servizi',
    'src/pages/services/ServicesPage.tsx',
    async () => (await import('../pages/services/ServicesPage')).ServicesPage,
  ),
  pub(
    '/servizi/:slug',
    'src/pages/service-sheet/ServiceSheetPage.tsx',
    async () => (await import('../pages/service-sheet/ServiceSheetPage')).ServiceSheetPage,
  ),
  pub(
    '/accedi',
    'src/pages/access/AccessPage.tsx',
    async () => (await import('../pages/access/AccessPage')).AccessPage,
  ),
  pub(
    '/verifica',
    'src/pages/document-check/DocumentCheckPage.tsx',
    async () => (await import('../pages/document-check/DocumentCheckPage')).DocumentCheckPage,
  ),
  pub(
    '/verifica/:code',
    'src/pages/document-check/DocumentCheckPage.tsx',
    async () => (await import('../pages/document-check/DocumentCheckPage')).DocumentCheckPage,
  ),
  pub(
    '/appuntamenti',
    'src/appointments/BookingPage.tsx',
    async () => (await import('../appointments/BookingPage')).BookingPage,
  ),
  pub(
    '/appuntamenti/:code',
    'src/appointments/AppointmentPage.tsx',
    async () => (await import('../appointments/AppointmentPage')).AppointmentPage,
  ),
  pub(
    '/conferma-email/:token',
    'src/pages/confirm-email/ConfirmEmailPage.tsx',
    async () => (await import('../pages/confirm-email/ConfirmEmailPage')).ConfirmEmailPage,
  ),
  pub(
    '/segnalazioni',
    'src/reports/ReportsPage.tsx',
    async () => (await import('../reports/ReportsPage')).ReportsPage,
  ),
  pub(
    '/note-legali',
    'src/pages/notices/pages.ts',
    async () => (await import('../pages/notices/pages')).LegalPage,
  ),
  pub(
    '/privacy',
    'src/pages/notices/pages.ts',
    async () => (await import('../pages/notices/pages')).PrivacyPage,
  ),
  pub(
    '/accessibilita',
    'src/pages/notices/pages.ts',
    async () => (await import('../pages/notices/pages')).AccessibilityPage,
  ),
  own('/servizi/:slug/richiesta', JOURNEY, async () => (await journey()).EntryPage, true),
  own('/pratiche/:code/compila', JOURNEY, async () => (await journey()).JourneyPage, true),
  own('/pratiche/:code/compila/:step', JOURNEY, async () => (await journey()).JourneyPage, true),
  own('/pratiche/:code/inviata', JOURNEY, async () => (await journey()).ConfirmationPage, true),
  own('/area-personale', AREA, async () => (await area()).DeskPage, true),
  own('/area-personale/messaggi', AREA, async () => (await area()).MessagesPage, true),
  own('/area-personale/attivita', AREA, async () => (await area()).InstancesPage, true),
  own('/area-personale/pagamenti', AREA, async () => (await area()).PaymentsPage, true),
  own('/area-personale/documenti', AREA, async () => (await area()).DocumentsPage, true),
  own('/area-personale/servizi', AREA, async () => (await area()).MyServicesPage, true),
  own('/area-personale/messaggi/:code', AREA, async () => (await area()).ThreadPage, true),
  own('/area-personale/profilo', PROFILE, async () => (await profile()).ProfilePage, true),
  own('/area-personale/profilo/accessi', PROFILE, async () => (await profile()).AccessesPage, true),
  own(
    '/area-personale/rappresentanza',
    'src/personal-area/profile/representation/RepresentationPage.tsx',
    async () =>
      (await import('../personal-area/profile/representation/RepresentationPage')).RepresentationPage,
    true,
  ),
  own(
    '/pratiche/:code/correggi',
    INSTANCE,
    async () => (await import('../personal-area/instance/pages')).CorrectionPage,
    true,
  ),
  own(
    '/pratiche/:code',
    INSTANCE,
    async () => (await import('../personal-area/instance/pages')).InstancePage,
    true,
  ),
  own('/pagamenti/:id', AREA, async () => (await area()).PaymentPage, true),
];

const unknown = pub(
  '*',
  'src/pages/notices/pages.ts',
  async () => (await import('../pages/notices/pages')).NotFoundPage,
);

/** The route of a path without language prefix; the page "not found" for any other. */
export function findRoute(path: string): PortalRoute {
  return routes.find((route) => matchPath(route.path, path) !== null) ?? unknown;
}

export const allRoutes: readonly PortalRoute[] = [...routes, unknown];
