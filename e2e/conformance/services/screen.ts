import type { Page } from '@playwright/test';

/** What one screen of the portal shows of what is asked of every screen. */
export interface ScreenFacts {
  readonly name: string;
  readonly path: string;
  /** The values of `data-element`, in page order. */
  readonly elements: readonly string[];
  /** Headings and paragraphs in another font than the three that are allowed. */
  readonly otherFonts: readonly string[];
  /** Font files that did not come from the portal itself. */
  readonly outsideFonts: readonly string[];
  /** Headings in capitals or italics. */
  readonly shouted: readonly string[];
  readonly classes: readonly string[];
  readonly bootstrapVersion: string;
  readonly skipLinks: number;
  /** The steps of the request: their titles, and which one is current; empty outside the request. */
  readonly steps: readonly string[];
  readonly currentStep: number;
  readonly footer: Readonly<Record<string, string>>;
  readonly appointment: string;
  readonly text: string;
}

/** Reads the screen that stands in the page, once the program has taken it over: that says the version of the design system. */
export async function readScreen(page: Page, name: string): Promise<ScreenFacts> {
  await page.waitForFunction(() => 'BOOTSTRAP_ITALIA_VERSION' in window);
  await page.evaluate(async () => document.fonts.ready.then(() => undefined));
  const read = await page.evaluate(() => {
    const ALLOWED = ['titillium web', 'lora', 'roboto mono'];
    const shown = (node: Element): boolean => node.getClientRects().length > 0;
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
    const words = (node: Element): string =>
      (node.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60);
    const family = (node: Element): string =>
      (getComputedStyle(node).fontFamily.split(',')[0] ?? '').replaceAll('"', '').trim().toLowerCase();
    const headings = all('h1, h2, h3, h4, h5, h6').filter(shown);
    const readable = [...headings, ...all('p').filter(shown)];
    const footer = Object.fromEntries(
      all('footer [data-element]').map((node) => [
        node.getAttribute('data-element') ?? '',
        node.getAttribute('href') ?? '',
      ]),
    );
    const steps = all('.steppers ol > li');
    const version: unknown = Reflect.get(window, 'BOOTSTRAP_ITALIA_VERSION');
    return {
      elements: all('[data-element]').map((node) => node.getAttribute('data-element') ?? ''),
      otherFonts: readable.filter((node) => !ALLOWED.includes(family(node))).map(words),
      outsideFonts: performance
        .getEntriesByType('resource')
        .map((entry) => entry.name)
        .filter((url) => /\.(woff2?|ttf|otf)(\?|$)/.test(url) && new URL(url).origin !== location.origin),
      shouted: headings
        .filter((node) => {
          const style = getComputedStyle(node);
          return style.textTransform === 'uppercase' || style.fontStyle === 'italic';
        })
        .map(words),
      classes: [...new Set(all('[class]').flatMap((node) => [...node.classList]))],
      bootstrapVersion: typeof version === 'string' ? version : '',
      skipLinks: all('.skiplinks a, [class*=skiplink] a').length,
      steps: steps.map((node) => words(node)),
      currentStep: steps.findIndex((node) => node.getAttribute('aria-current') === 'step'),
      footer,
      appointment: document.querySelector('[data-element=appointment-booking]')?.getAttribute('href') ?? '',
      text: document.querySelector('main')?.textContent ?? '',
    };
  });
  return { name, path: new URL(page.url()).pathname, ...read };
}
