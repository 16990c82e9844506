import { Login } from '../screens/login';
import { look } from '../support/look';
import { DESK, PHONE, expect, test } from '../support/test';

const PUBLIC = [
  ['home', '/'],
  ['services', '/servizi'],
  ['services-found', '/servizi?q=permesso'],
  ['information-sheet', '/servizi/cambio-residenza'],
  ['service-sheet', '/servizi/permesso-ztl'],
  ['service-sheet-en', '/en/servizi/permesso-ztl'],
  ['access', '/accedi?returnTo=/area-personale'],
  ['document-check-empty', '/verifica'],
  ['document-check-unknown', '/verifica/ABCD-EFGH-JKLM'],
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
] as const;

for (const viewport of [PHONE, DESK]) {
  test(`public pages at ${viewport.width} px`, async ({ open, stack, guard }) => {
    guard.allow(/status of 404/);
    const page = await open({ baseURL: stack.portal, viewport });
    for (const [screen, path] of PUBLIC) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await look(page, screen);
    }
  });

  test(`the personal area at ${viewport.width} px`, async ({ open, stack, cast }) => {
    const page = await open({ baseURL: stack.portal, viewport });
    await page.goto('/accedi?returnTo=/area-personale');
    await new Login(page).enterSpid(cast.resident);
    for (const [screen, path] of PERSONAL) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await look(page, screen);
    }
  });
}
