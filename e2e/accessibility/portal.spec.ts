import { Login } from '../screens/login';
import { PortalFrame } from '../screens/portal-frame';
import { bySeed } from '../support/by-seed';
import { look } from '../support/look';
import { DESK, PHONE, expect, test } from '../support/test';

const PUBLIC = [
  ['home', '/'],
  ['services', '/servizi'],
  ['services-found', '/servizi?q=permesso'],
  ['information-sheet', '/servizi/cambio-residenza'],
  ['service-sheet', '/servizi/permesso-ztl'],
  ['access', '/accedi?returnTo=/area-personale'],
  ['document-check-empty', '/verifica'],
  ['document-check-unknown', '/verifica/ABCD-EFGH-JKLM'],
  ['booking', '/appuntamenti'],
  ['reports', '/segnalazioni'],
  ['appointment-unknown', '/appuntamenti/APP-2026-0000-0000'],
  ['confirm-email', '/conferma-email/sconosciuto'],
  ['legal', '/note-legali'],
  ['privacy', '/privacy'],
  ['accessibility', '/accessibilita'],
  ['not-found', '/questo-non-esiste'],
] as const;

const PERSONAL = [
  ['area-desk', '/area-personale'],
  ['area-messages', '/area-personale/messaggi'],
  ['area-instances', '/area-personale/attivita'],
  ['area-payments', '/area-personale/pagamenti'],
  ['area-documents', '/area-personale/documenti'],
  ['area-services', '/area-personale/servizi'],
  ['area-profile', '/area-personale/profilo'],
  ['area-representation', '/area-personale/rappresentanza'],
  ['area-accesses', '/area-personale/profilo/accessi'],
] as const;

/** 320 px is 1280 px at 400 %, in both languages. The pages of a request have a journey of their own at that width. */
const VIEWS = [
  { viewport: PHONE, language: 'it' },
  { viewport: DESK, language: 'it' },
  { viewport: { width: 768, height: 1024 }, language: 'en' },
  { viewport: { width: 320, height: 640 }, language: 'en' },
  { viewport: { width: 320, height: 640 }, language: 'it' },
] as const;

for (const { viewport, language } of bySeed(VIEWS, 1)) {
  const prefix = language === 'it' ? '' : '/en';
  const suffix = language === 'it' ? '' : '-en';
  const view = `at ${viewport.width} px in ${language}`;

  test(`public pages ${view}`, async ({ open, stack, guard }) => {
    guard.allow(/status of 404/);
    const page = await open({ baseURL: stack.portal, viewport });
    for (const [screen, path] of PUBLIC) {
      await page.goto(`${prefix}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await look(page, `${screen}${suffix}`);
    }
  });

  test(`the personal area ${view}`, async ({ open, stack, cast }) => {
    const page = await open({ baseURL: stack.portal, viewport });
    await page.goto('/accedi?returnTo=/area-personale');
    await new Login(page).enterSpid(cast.resident);
    await new PortalFrame(page).expectCitizen(cast.resident.name.split(' ')[0] ?? '');
    for (const [screen, path] of PERSONAL) {
      await page.goto(`${prefix}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await look(page, `${screen}${suffix}`);
    }
  });
}
