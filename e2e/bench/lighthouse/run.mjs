import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromium } from '@playwright/test';
import { say } from '../../../scripts/lib/say.mjs';
import { median } from '../lib/statistics.mjs';
import { table } from '../lib/table.mjs';

const PUBLIC = ['/', '/servizi', '/servizi/permesso-ztl', '/accedi', '/verifica', '/note-legali', '/en/'];
const SERVICE = '/servizi/permesso-ztl';
const PERSON = 'laura.spid';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Mobile Lighthouse on the public pages, and in the flow as a citizen, of a demo that runs: `--address=http://localhost:4000`. */
export async function benchLighthouse({ browserPath, address, only = [], rounds = 3 }) {
  if (address === undefined)
    throw new Error('Say where the product answers: --address=http://localhost:4000');
  const chromeFlags = ['--headless', '--no-sandbox', '--disable-gpu'];
  const chrome = await launch({ chromePath: browserPath, chromeFlags });
  try {
    const rows = [];
    for (const path of only.length > 0 ? only : PUBLIC)
      rows.push(await measure(chrome, address, { path }, rounds));
    for (const page of only.length > 0 ? [] : await personalPages(browserPath, address))
      rows.push(await measure(chrome, address, page, rounds));
    print(rows);
    return [{ bench: 'lighthouse', rows }];
  } finally {
    chrome.kill();
  }
}

/** Logs in as a person of the demo and opens a request; a draft of an earlier run serves as well. */
async function personalPages(browserPath, address) {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const context = await browser.newContext({ locale: 'it-IT' });
    const page = await context.newPage();
    await page.goto(`${address}${SERVICE}/richiesta`);
    await page.getByRole('link', { name: /SPID/ }).first().click();
    await page.locator(`button[name="person"][value="${PERSON}"]`).click();
    const consent = page.getByRole('button', { name: 'Accetta tutto e prosegui' });
    await consent.or(page.getByRole('button', { name: 'Riprendi la bozza' })).click();
    await page.waitForURL(/\/compila\/(?!consent)/);
    const headers = { Cookie: cookieHeader(await context.cookies(address)) };
    const path = new URL(page.url()).pathname;
    return [
      { path: '/area-personale', headers },
      { path, name: path.replace(/pratiche\/[^/]+/, 'pratiche/…'), headers },
    ];
  } finally {
    await browser.close();
  }
}

function cookieHeader(cookies) {
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function measure(chrome, address, { path, name = path, headers = {} }, rounds) {
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    const options = {
      port: chrome.port,
      extraHeaders: headers,
      onlyCategories: CATEGORIES,
      logLevel: 'error',
    };
    runs.push((await lighthouse(`${address}${path}`, options)).lhr);
  }
  const score = (category) =>
    Math.round(100 * median(runs.map(({ categories }) => categories[category].score)));
  const lost = runs[0].audits;
  return {
    name,
    ...Object.fromEntries(CATEGORIES.map((category) => [category, score(category)])),
    lcp: median(runs.map(({ audits }) => audits['largest-contentful-paint'].numericValue)),
    tbt: median(runs.map(({ audits }) => audits['total-blocking-time'].numericValue)),
    cls: median(runs.map(({ audits }) => audits['cumulative-layout-shift'].numericValue)),
    failed: Object.values(lost)
      .filter(({ score: own, scoreDisplayMode }) => own === 0 && scoreDisplayMode === 'binary')
      .map(({ id }) => id),
  };
}

function print(rows) {
  say('\nLighthouse, mobile, median; milliseconds\n');
  const head = ['', ...CATEGORIES, 'LCP', 'TBT', 'CLS', 'audits failed'];
  say(
    table(
      head,
      rows.map((row) => [
        row.name,
        ...CATEGORIES.map((category) => row[category]),
        Math.round(row.lcp),
        Math.round(row.tbt),
        row.cls.toFixed(3),
        row.failed.join(', ') || '–',
      ]),
    ),
  );
}
