import { openProbe } from '../lib/probe.mjs';
import { KEYS, measureInPage } from './in-page.mjs';
import { logicalForm, missingAtFirst } from '../logical-form.mjs';

const TOGGLES = 8;

/** Draws the form once in a fresh page and measures everything; milliseconds, megabytes, kilobytes. */
export async function measureForm(browser, files, count) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(files.address, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => window.contestant !== undefined);
    await page.evaluate(measureInPage);
    return await measurePage(page, files, count);
  } finally {
    await context.close();
  }
}

async function measurePage(page, files, count) {
  const probe = await openProbe(page);
  const form = logicalForm(count);
  const { task: mount } = await probe.during(() => page.evaluate((model) => window.bench.mount(model), form));
  await page.waitForLoadState('networkidle');
  const heap = await probe.heap();
  const typed = await measureKeys(page, probe, keyNear(form, 'text'));
  const toggle = await measureToggle(page, keyNear(form, 'checkbox'));
  const validation = await page.evaluate(
    (expected) => window.bench.validate(expected),
    missingAtFirst(form) - 1,
  );
  return { mount, ...typed, toggle, validation, heap, gzip: files.takeGzip() / 1024 };
}

/** A field of the middle of the form that is always shown. */
function keyNear({ fields }, kind) {
  const middle = fields.length / 2;
  return fields.slice(middle).find((field) => field.kind === kind && field.shownWhen === undefined).key;
}

async function measureKeys(page, probe, key) {
  await page.evaluate((field) => window.bench.focus(field), key);
  await page.keyboard.type('warm', { delay: 20 });
  await page.evaluate(() => window.bench.takePaints());
  const { script } = await probe.during(async () => {
    for (let pressed = 0; pressed < KEYS; pressed += 1) {
      await page.keyboard.press('a');
      await page.evaluate(() => window.bench.settled());
    }
  });
  const idle = await probe.during(async () => {
    for (let pressed = 0; pressed < KEYS; pressed += 1) await page.evaluate(() => window.bench.settled());
  });
  const paint = await page.evaluate(() => window.bench.takePaints());
  return { key: Math.max(0, script - idle.script) / KEYS, paint };
}

async function measureToggle(page, key) {
  const times = [];
  for (let turn = 0; turn < TOGGLES; turn += 1)
    times.push(await page.evaluate((field) => window.bench.toggle(field), key));
  return times.slice(2).sort((a, b) => a - b)[2];
}
