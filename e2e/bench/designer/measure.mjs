import { logicalForm } from '../logical-form.mjs';
import { openProbe } from '../lib/probe.mjs';
import { median } from '../lib/statistics.mjs';
import { measureInPage } from './in-page.mjs';

const STEPS = 5;
const MOVES = 120;
const VIEW = { width: 1280, height: 800 };

/**
 * Opens the form once in a fresh page and measures everything: milliseconds of processor time of the main thread, frames a
 * second, kilobytes.
 */
export async function measureDesigner(browser, files, entry, count) {
  const context = await browser.newContext({ viewport: VIEW });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(90_000);
    await page.goto(files.address, { waitUntil: 'networkidle' });
    const probe = await openProbe(page, 'threadTicks');
    const code = await probe.during(() => page.evaluate((path) => import(path), `/${entry}`));
    await page.evaluate(measureInPage);
    const form = logicalForm(count);
    const open = await probe.during(() => page.evaluate((model) => window.bench.open(model), form));
    await page.waitForLoadState('networkidle');
    const gzip = files.takeGzip() / 1024;
    const steps = await measureHistory(page, probe, keyNear(form));
    return {
      code: code.task,
      open: open.task,
      gzip,
      ...steps,
      ...(await measureDrag(page, probe, keyNear(form))),
    };
  } finally {
    await context.close();
  }
}

/** A text of the middle of the form that no rule reads. */
function keyNear({ fields }) {
  const middle = fields.length / 2;
  return fields.slice(middle).find(({ kind, shownWhen }) => kind === 'text' && shownWhen === undefined).key;
}

async function measureHistory(page, probe, key) {
  await page.evaluate((field) => window.bench.reveal(field), key);
  await page.evaluate((field) => window.bench.remove(field), key);
  const script = { undo: [], redo: [] };
  const frame = [];
  for (let turn = 0; turn <= STEPS; turn += 1)
    for (const way of ['undo', 'redo']) {
      await page.evaluate(() => window.bench.settled());
      const spent = await probe.during(() =>
        page.evaluate(([name, field]) => window.bench.step(name, field), [way, key]),
      );
      if (turn === 0) continue;
      script[way].push(spent.script);
      if (way === 'undo') frame.push(spent.task);
    }
  await page.evaluate((field) => window.bench.step('undo', field), key);
  return { undo: median(script.undo), redo: median(script.redo), undoFrame: median(frame) };
}

/** A field carried up and down the middle of the window, past its neighbours, and let go where it was taken. */
async function measureDrag(page, probe, key) {
  await page.evaluate(() => window.bench.settled());
  const from = await page.evaluate((field) => window.bench.reveal(field), key);
  await page.evaluate(() => window.bench.settled());
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 4 });
  await page.evaluate(() => window.bench.settled());
  if (!(await page.evaluate(() => window.bench.isDragging()))) throw new Error('Nothing is dragged');
  await page.evaluate(() => window.bench.countFrames());
  const { task } = await probe.during(() => carry(page, from));
  const frames = await page.evaluate(() => window.bench.takeFrames());
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return { move: task / MOVES, ...frames };
}

async function carry(page, { x, y }) {
  const reach = VIEW.height / 4;
  for (let move = 1; move <= MOVES; move += 1) {
    const turn = (move / MOVES) * 4 * Math.PI;
    await page.mouse.move(x + 12 + 40 * Math.sin(turn / 2), y + reach * Math.sin(turn));
  }
}
