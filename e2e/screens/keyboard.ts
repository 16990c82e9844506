import { expect, type Locator, type Page } from '@playwright/test';

const MOST_TABS = 150;

/** A person without a mouse. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes forward with the tab key until the focus is there, and sees it. */
  async reach(target: Locator): Promise<void> {
    await expect(target.first()).toBeVisible();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await isFocused(target)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`The tab key does not reach ${String(target)}`);
  }

  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press(key);
  }

  /** The focus is somewhere, and whoever looks at the screen sees where. */
  async expectFocusSeen(): Promise<void> {
    await expect.poll(() => this.page.evaluate(judgeFocus)).toBe('');
  }

  /** A key that is a command by itself. */
  async command(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** Chooses one of several with the arrows: the tab key enters the group once. */
  async choose(first: Locator, wanted: Locator): Promise<void> {
    await this.reach(first);
    await this.page.keyboard.press('Space');
    for (let arrows = 0; arrows < 10 && !(await wanted.isChecked()); arrows += 1)
      await this.page.keyboard.press('ArrowDown');
    await expect(wanted).toBeChecked();
  }

  /** Types and takes the first suggestion. */
  async pick(box: Locator, text: string, suggestion: Locator): Promise<void> {
    await this.write(box, text);
    await expect(suggestion).toBeVisible();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
  }

  /** A date whose day and month are the same number reads alike in every order. */
  async date(target: Locator, day: number, year: number): Promise<void> {
    await this.reach(target);
    const two = `${day}`.padStart(2, '0');
    await this.page.keyboard.type(`${two}${two}${year}`);
    await expect(target).toHaveValue(`${year}-${two}-${two}`);
  }
}

/** What is wrong with the focus: `lost` on nothing, `unseen` where no ring is drawn on it or right around it; empty when all is well. */
function judgeFocus(): string {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return 'lost';
  const around = [focused, focused.parentElement, focused.nextElementSibling].filter((one) => one !== null);
  const seen = around.some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });
  return seen ? '' : `unseen: ${focused.outerHTML.slice(0, 120)}`;
}

async function isFocused(target: Locator): Promise<boolean> {
  return target.first().evaluate((element) => element === document.activeElement);
}
