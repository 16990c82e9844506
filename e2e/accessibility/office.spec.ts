import type { Page } from '@playwright/test';
import { Office } from '../screens/office';
import { ServiceAdmin } from '../screens/service-admin';
import { bySeed } from '../support/by-seed';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { DESK, expect, test } from '../support/test';
import { office } from '../support/texts';

const TABLET = { width: 768, height: 1024 } as const;
const SERVICE = 'Permesso di accesso alla ZTL';
const SCREENS = [
  ['people', 'persone', 'Persone'],
  ['offices', 'persone/uffici', 'Uffici'],
  ['openings', 'persone/appuntamenti', 'Appuntamenti'],
  ['agenda', 'agenda', 'Agenda'],
  ['assignment', 'persone/assegnazione', 'A chi arrivano le istanze'],
  ['authorizations', 'persone/autorizzazioni', 'Chi può fare cosa'],
  ['streets', 'libreria/vie', 'Vie e numeri civici'],
  ['absences', 'assenze', 'Assenze'],
  ['labels', 'etichette', 'Etichette e modelli di messaggio'],
  ['statistics', 'statistiche', 'Statistiche'],
  ['branding', 'aspetto', 'Aspetto del portale'],
] as const;
const VIEWS = [
  { name: 'light', viewport: DESK, colorScheme: 'light' },
  { name: 'dark', viewport: DESK, colorScheme: 'dark' },
  { name: 'tablet', viewport: TABLET, colorScheme: 'light' },
] as const;

for (const { name, viewport, colorScheme } of bySeed(VIEWS, 1)) {
  test(`the back office, ${name}`, async ({ open, stack }) => {
    const page = await open({ baseURL: stack.portal, viewport, colorScheme });
    const suffix = `${name}`;
    await page.goto('/backoffice');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(page, `office-login-${suffix}`);
    await new Office(page).enter(STAFF.admin);
    await look(page, `office-desk-${suffix}`);
    await page.goto('/backoffice/istanze');
    await expect(page.getByRole('heading', { level: 1, name: office.instances })).toBeVisible();
    await look(page, `office-queue-${suffix}`);
    await page.getByRole('link', { name: office.services, exact: true }).click();
    await expect(page.getByRole('link', { name: SERVICE })).toBeVisible();
    await look(page, `office-services-${suffix}`);
    const service = new ServiceAdmin(page);
    await service.open(SERVICE);
    await look(page, `office-sheet-${suffix}`);
    for (const tab of [office.tabForm, 'Flusso', office.tabReleases]) {
      await service.tab(tab);
      await expect(page.getByRole('link', { name: tab, exact: true })).toHaveAttribute(
        'aria-current',
        'page',
      );
      await look(page, `office-${tab.toLowerCase().replaceAll(' ', '-')}-${suffix}`);
      if (tab === office.tabForm) await lookAtDesigner(page, suffix);
    }
    for (const [screen, path, words] of SCREENS) {
      await page.goto(`/backoffice/${path}`);
      await expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();
      await expect(page.locator('.skeleton')).toHaveCount(0);
      await look(page, `office-${screen}-${suffix}`);
    }
    await page.goto('/backoffice/questo-non-esiste');
    await look(page, `office-not-found-${suffix}`);
  });
}

test('the back office, in English', async ({ open, stack }) => {
  const page = await open({ baseURL: stack.portal, viewport: DESK });
  await new Office(page).enter(STAFF.admin);
  await page.evaluate(() => localStorage.setItem('istanze.locale', 'en'));
  for (const [screen, path, words] of [
    ['office-desk-english', '/backoffice', 'Desk'],
    ['office-queue-english', '/backoffice/istanze', 'Requests'],
    ['office-services-english', '/backoffice/servizi', 'Services'],
  ] as const) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('link', { name: words, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await look(page, screen);
  }
});

/** What opens over the form designer or beside it. */
async function lookAtDesigner(page: Page, suffix: string): Promise<void> {
  await page.getByRole('button', { name: /problem/ }).click();
  await expect(page.getByRole('dialog', { name: 'Problemi del modulo' })).toBeVisible();
  await look(page, `office-designer-problems-${suffix}`);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Anteprima', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Anteprima del modulo' })).toBeVisible();
  await look(page, `office-designer-preview-${suffix}`);
  await page.getByRole('button', { name: 'Anteprima', exact: true }).click();
  await page.getByRole('button', { name: 'Traduzioni', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Traduzioni del modulo' })).toBeVisible();
  await look(page, `office-designer-translations-${suffix}`);
  await page.getByRole('button', { name: 'Torna al modulo' }).click();
}
