import { expect, type Page } from '@playwright/test';
import { portal } from '../support/texts';

/** The page of a service. */
export class ServiceSheet {
  constructor(private readonly page: Page) {}

  async visit(slug: string): Promise<void> {
    await this.page.goto(`/servizi/${slug}`);
    await expect(this.page.getByRole('link', { name: portal.request }).first()).toBeVisible();
  }

  async request(): Promise<void> {
    await this.page.getByRole('link', { name: portal.request }).first().click();
  }
}
