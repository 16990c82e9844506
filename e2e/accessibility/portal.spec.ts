import type { Page } from '@playwright/test';
import { Login } from '../screens/login';
import { Office } from '../screens/office';
import { PortalFrame } from '../screens/portal-frame';
import { bySeed, isEverything } from '../support/by-seed';
import { livedIn } from '../support/lived-in';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { AREA_PAGES, PUBLIC_PAGES, REQUEST_PAGES, type ListedPage } from '../support/portal-pages';
import { SessionApi } from '../support/session-api';
import { DESK, PHONE, expect, test } from '../support/test';
import { portal } from '../support/texts';

type Language = 'it' | 'en';

/** 320 px is 1280 px at 400 % (WCAG 1.4.10). */
const MAGNIFIED = { width: 320, height: 640 } as const;
const VIEWS = [
  { viewport: PHONE, language: 'it' },
  { viewport: DESK, language: 'it' },
  { viewport: { width: 768, height: 1024 }, language: 'en' },
  { viewport: MAGNIFIED, language: 'en' },
  { viewport: MAGNIFIED, language: 'it' },
] as const;
/** How many of each list a quick run takes; over many runs each page gets its turn in each view. */
const PUBLIC_TURN = 10;
const AREA_TURN = 6;
const REQUEST_TURN = 8;

for (const { viewport, language } of bySeed(VIEWS, 1)) {
  const view = `at ${viewport.width} px in ${language}`;

  test(`public pages ${view}`, async ({ open, stack, guard }) => {
    guard.allow(/status of 404/);
    const page = await open({ baseURL: stack.portal, viewport });
    for (const one of bySeed(PUBLIC_PAGES, PUBLIC_TURN)) await lookAt(page, one, undefined, language);
  });

  test(`the pages of a person ${view}`, async ({ open, stack, cast, staff }) => {
    test.slow(isEverything, 'every page, with axe');
    const page = await open({ baseURL: stack.portal, viewport });
    await page.goto('/accedi?returnTo=/area-personale');
    await new Login(page).enterSpid(cast.resident);
    await new PortalFrame(page).expectCitizen(cast.resident.name.split(' ')[0] ?? '');
    await new Office(staff).enter(STAFF.operator);
    const [citizen, office] = [await SessionApi.of(page, 'citizen'), await SessionApi.of(staff, 'staff')];
    const known = await livedIn(citizen, office);
    for (const one of bySeed(AREA_PAGES, AREA_TURN)) await lookAt(page, one, known, language);
    for (const one of bySeed(REQUEST_PAGES, REQUEST_TURN)) await lookAt(page, one, known, language);
    await citizen.ask('mutation($code: String!) { discardDraft(code: $code) { __typename } }', {
      code: known.draft,
    });
  });
}

async function lookAt<Known>(
  page: Page,
  { screen, route, path }: ListedPage<Known>,
  known: Known,
  language: Language,
): Promise<void> {
  await page.goto(`${language === 'it' ? '' : '/en'}${path(known)}`);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('.skeleton')).toHaveCount(0);
  if (route !== '*' && language === 'it')
    await expect(page.getByRole('heading', { level: 1, name: portal.notFound })).toHaveCount(0);
  await look(page, language === 'it' ? screen : `${screen}-en`);
}
