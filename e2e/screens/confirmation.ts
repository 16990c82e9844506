import { expect, type Page } from '@playwright/test';
import { portal } from '../support/texts';

/** "Richiesta inviata": the code at once, number and receipt when the register has answered. */
export class Confirmation {
  constructor(private readonly page: Page) {}

  async expectSent(code: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: portal.sent })).toBeVisible();
    await expect(this.page.getByRole('main').getByText(code, { exact: true }).first()).toBeVisible();
  }

  /** The protocol number appears by itself, with the receipt. */
  async expectRegistered(): Promise<void> {
    await expect(this.page.getByText(/^\d{7,} del /)).toBeVisible({ timeout: 30_000 });
    await expect(this.page.getByRole('link', { name: portal.receipt })).toBeVisible({ timeout: 30_000 });
  }

  async follow(): Promise<void> {
    await this.page.getByRole('link', { name: portal.follow }).click();
  }
}
