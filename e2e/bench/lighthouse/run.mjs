import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { say } from '../../../scripts/lib/say.mjs';
import { median } from '../lib/statistics.mjs';
import { table } from '../lib/table.mjs';
import { pagesToMeasure } from './pages.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/**
 * Mobile Lighthouse on every page of the portal of a demo that runs: `--address=http://localhost:4000`; `--only=home,payment` takes
 * some, by the names the accessibility tests give them.
 */
export async function benchLighthouse({ browserPath, address, only = [], rounds = 3 }) {
  if (address === undefined)
    throw new Error('Say where the product answers: --address=http://localhost:4000');
  const chromeFlags = ['--headless', '--no-sandbox', '--disable-gpu'];
  const chrome = await launch({ chromePath: browserPath, chromeFlags });
  try {
    const rows = [];
    const pages = await pagesToMeasure(browserPath, address);
    for (const page of pages.filter(({ name }) => only.length === 0 || only.includes(name)))
      rows.push(await measure(chrome, address, page, rounds));
    print(rows);
    return [{ bench: 'lighthouse', rows }];
  } finally {
    chrome.kill();
  }
}

async function measure(chrome, address, { path, name, headers = {} }, rounds) {
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    const options = {
      port: chrome.port,
      extraHeaders: headers,
      onlyCategories: CATEGORIES,
      logLevel: 'error',
    };
    runs.push(await measured(() => lighthouse(`${address}${path}`, options)));
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

/** Now and then Lighthouse loses a trace and has no figure for a page; an address that answers 404 has none at all. */
async function measured(run, tries = 3) {
  const { lhr } = await run();
  return lhr.runtimeError === undefined && lhr.categories.performance.score === null && tries > 1
    ? measured(run, tries - 1)
    : lhr;
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
