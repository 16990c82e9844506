import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';

const SUPPORT = join(import.meta.dirname, '../../support');
const CITIZEN = { door: '/accedi?returnTo=/area-personale', link: /SPID/, account: 'omero.spid' };
const OFFICER = { door: '/backoffice', link: 'Accedi', account: 'operatore.staff' };

/** Every page of the portal that the accessibility tests look at, with the session it needs: `[{name, path, headers}]`. */
export async function pagesToMeasure(browserPath, address) {
  const { PUBLIC_PAGES, AREA_PAGES, REQUEST_PAGES } = await load('portal-pages');
  const { livedIn } = await load('lived-in');
  const { SessionApi } = await load('session-api');
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const [citizen, officer] = [
      await enter(browser, address, CITIZEN),
      await enter(browser, address, OFFICER),
    ];
    const known = await livedIn(
      await SessionApi.of(citizen, 'citizen'),
      await SessionApi.of(officer, 'staff'),
    );
    const headers = { Cookie: cookieHeader(await citizen.context().cookies(address)) };
    const english = { screen: 'home-en', path: () => '/en/' };
    return [
      ...[...PUBLIC_PAGES, english].map(({ screen, path }) => ({ name: screen, path: path(known) })),
      ...[...AREA_PAGES, ...REQUEST_PAGES].map(({ screen, path }) => ({
        name: screen,
        path: path(known),
        headers,
      })),
    ];
  } finally {
    await browser.close();
  }
}

async function load(name) {
  const { module } = await runnerImport(join(SUPPORT, `${name}.ts`), {
    configFile: false,
    logLevel: 'error',
  });
  return module;
}

/** Through the simulated login, in a browser of its own. */
async function enter(browser, address, { door, link, account }) {
  const context = await browser.newContext({ locale: 'it-IT' });
  const page = await context.newPage();
  await page.goto(`${address}${door}`);
  await page.getByRole('link', { name: link }).first().click();
  await page.locator(`button[name="person"][value="${account}"]`).click();
  await page.waitForURL(`${address}/**`);
  return page;
}

function cookieHeader(cookies) {
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
