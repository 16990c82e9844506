import { expect, type Locator, type Page } from '@playwright/test';
import { office } from '../support/texts';

/** A document open beside the answers. */
export class Viewer {
  constructor(private readonly page: Page) {}

  frame(): Locator {
    return this.page.getByRole('complementary', { name: 'Documento aperto' });
  }

  sheet(number: number): Locator {
    return this.page.getByLabel(new RegExp(`^Pagina ${number} di \\d+$`));
  }

  /** The page is drawn, not only framed: some of its dots are neither white nor empty. */
  async expectDrawn(number: number): Promise<void> {
    await expect
      .poll(() => this.sheet(number).locator('canvas').evaluate(countInk), { timeout: 20_000 })
      .toBeGreaterThan(500);
  }

  async widthOf(number: number): Promise<number> {
    return (await this.sheet(number).boundingBox())?.width ?? 0;
  }

  async close(): Promise<void> {
    await this.page.getByRole('button', { name: office.viewerClose }).click();
  }
}

function countInk(element: HTMLElement | SVGElement): number {
  if (!(element instanceof HTMLCanvasElement) || element.width === 0) return 0;
  const data = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? [];
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) {
    const dark = (data[at] ?? 255) < 200;
    if (dark && (data[at + 3] ?? 0) > 0) ink += 1;
  }
  return ink;
}
