import { expect, type Locator, type Page } from '@playwright/test';
import { portal } from '../support/texts';

/** Taking a request back: the button on its page, and the question it asks. */
export class Withdrawal {
  constructor(private readonly page: Page) {}

  dialog(): Locator {
    return this.page.getByRole('dialog', { name: portal.withdraw });
  }

  /** Opens the question; it names the request that would be taken back. */
  async open(code: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: portal.withdraw, exact: true }).click();
    await expect(this.dialog()).toContainText(code);
  }

  async explain(reason: string): Promise<void> {
    await this.dialog().getByRole('textbox', { name: 'Perché la ritiri?' }).fill(reason);
  }

  confirmButton(): Locator {
    return this.dialog().getByRole('button', { name: portal.withdraw, exact: true });
  }
}
