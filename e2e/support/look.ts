import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { SCREENS } from './paths';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const seen = new Set<string>();

/**
 * Looks at a screen: axe finds nothing, nothing scrolls sideways, and a picture is kept. Once per worker, screen and width.
 * With `within`, axe looks at that part alone: what opens over a page stands outside of its landmarks.
 */
export async function look(page: Page, screen: string, within?: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const name = `${screen}-${width}`;
  if (seen.has(name)) return;
  seen.add(name);
  await settle(page);
  await drawEverything(page);
  await page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage: true, animations: 'disabled' });
  const axe = new AxeBuilder({ page }).withTags(RULES);
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    screen: name,
    rule: id,
    help,
    where: nodes.slice(0, 5).map((node) => `${node.target.join(' ')}: ${node.html.slice(0, 200)}`),
  }));
  expect.soft(found, `axe on ${name}`).toEqual([]);
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `sideways scroll on ${name}`).toBeLessThanOrEqual(0);
}

/** Draws what the browser leaves out until it is scrolled to, so that it is judged and pictured too. */
async function drawEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Lets short movements end, so that nothing half transparent is judged. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const running = document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(running.map((one) => one.finished));
  });
}
