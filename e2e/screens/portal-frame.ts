import { expect, type Page } from '@playwright/test';
import { portal } from '../support/texts';

/** What stands around every page of the portal. */
export class PortalFrame {
  constructor(private readonly page: Page) {}

  async logout(): Promise<void> {
    await this.page.getByRole('button', { name: portal.logout }).click();
    await expect(this.page.getByRole('link', { name: portal.areaLogin })).toBeVisible();
  }

  async expectCitizen(name: string): Promise<void> {
    await expect(
      this.page.getByRole('banner').getByRole('link', { name: new RegExp(name, 'i') }),
    ).toBeVisible();
  }

  async expectNotFound(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: portal.notFound })).toBeVisible();
  }
}
