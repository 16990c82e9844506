import type { Page } from '@playwright/test';
import { Login } from '../screens/login';
import { Office } from '../screens/office';
import { PortalFrame } from '../screens/portal-frame';
import { bySeed, isEverything } from '../support/by-seed';
import { sendFilled } from '../support/lived-in';
import { look } from '../support/look';
import { officeIds, SERVICE_PAGES, SETTINGS_PAGES, WORK_PAGES } from '../support/office-pages';
import { STAFF } from '../support/people';
import type { ListedPage } from '../support/portal-pages';
import { SessionApi } from '../support/session-api';
import { DESK, expect, PHONE, test } from '../support/test';

const TABLET = { width: 768, height: 1024 } as const;
const WIDE = { width: 1920, height: 1080 } as const;
const VIEWS = [
  { name: 'light', viewport: DESK, colorScheme: 'light', language: 'it' },
  { name: 'dark', viewport: DESK, colorScheme: 'dark', language: 'it' },
  { name: 'wide', viewport: WIDE, colorScheme: 'light', language: 'it' },
  { name: 'tablet', viewport: TABLET, colorScheme: 'light', language: 'it' },
  { name: 'english', viewport: DESK, colorScheme: 'light', language: 'en' },
  { name: 'phone', viewport: PHONE, colorScheme: 'light', language: 'it' },
] as const;
/** How many of each list a quick run takes; over many runs each page gets its turn in each view. */
const WORK_TURN = 5;
const SETTINGS_TURN = 6;
const SERVICE_TURN = 9;
const ADMINISTRATION = [
  { part: 'the municipality', pages: bySeed(SETTINGS_PAGES, SETTINGS_TURN) },
  { part: 'a service', pages: bySeed(SERVICE_PAGES, SERVICE_TURN) },
];
const FORM = 'office-form';
/** What a page says in the place of what it is for. */
const NOTHING_HERE = /non trovat|not found|^qui lavora chi amministra|^here administrators work/i;

for (const { name, language, viewport, colorScheme } of bySeed(VIEWS, 1)) {
  test(`where an operator works, ${name}`, async ({ open, stack, citizen, cast }) => {
    await citizen.goto('/accedi?returnTo=/area-personale');
    await new Login(citizen).enterSpid(cast.resident);
    await new PortalFrame(citizen).expectCitizen(cast.resident.name.split(' ')[0] ?? '');
    const instance = await sendFilled(await SessionApi.of(citizen, 'citizen'));
    const page = await open({ baseURL: stack.portal, viewport, colorScheme });
    await page.goto('/backoffice');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(page, `office-login-${name}`);
    await new Office(page).enter(STAFF.operator);
    await speak(page, language);
    for (const one of bySeed(WORK_PAGES, WORK_TURN)) await lookAt(page, one, { instance }, name);
  });

  for (const { part, pages } of ADMINISTRATION)
    test(`where an administrator sets up ${part}, ${name}`, async ({ open, stack }) => {
      test.slow(isEverything, 'every page, with axe');
      const page = await open({ baseURL: stack.portal, viewport, colorScheme });
      await new Office(page).enter(STAFF.admin);
      await speak(page, language);
      const known = await officeIds(await SessionApi.of(page, 'staff'));
      for (const one of pages) {
        await lookAt(page, one, known, name);
        if (one.screen === FORM && viewport === DESK && language === 'it') await lookAtDesigner(page, name);
      }
    });
}

async function speak(page: Page, language: 'it' | 'en'): Promise<void> {
  await page.evaluate((wanted) => localStorage.setItem('istanze.locale', wanted), language);
}

async function lookAt<Known>(
  page: Page,
  { screen, route, path }: ListedPage<Known>,
  known: Known,
  view: string,
): Promise<void> {
  await page.goto(`/backoffice${path(known)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('.skeleton')).toHaveCount(0);
  if (route !== '*') await expect(page.getByRole('heading', { name: NOTHING_HERE })).toHaveCount(0);
  await look(page, `${screen}-${view}`);
}

/** What opens over the form designer or beside it. */
async function lookAtDesigner(page: Page, view: string): Promise<void> {
  await page.getByRole('button', { name: /problem/ }).click();
  await expect(page.getByRole('dialog', { name: 'Problemi del modulo' })).toBeVisible();
  await look(page, `office-designer-problems-${view}`);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Anteprima', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Anteprima del modulo' })).toBeVisible();
  await look(page, `office-designer-preview-${view}`);
  await page.getByRole('button', { name: 'Anteprima', exact: true }).click();
  await page.getByRole('button', { name: 'Traduzioni', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Traduzioni del modulo' })).toBeVisible();
  await look(page, `office-designer-translations-${view}`);
  await page.getByRole('button', { name: 'Torna al modulo' }).click();
}
