import type { Page } from '@playwright/test';

/** From now on a page complains of any use of mouse, pen or finger, and what a page complains of fails its story. */
export async function forbidPointer(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart'] as const)
      window.addEventListener(
        kind,
        ({ isTrusted }) => {
          if (isTrusted) reportError(new Error(`A pointer was used: ${kind}`));
        },
        { capture: true },
      );
  });
}
