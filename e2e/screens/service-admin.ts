import { expect, type Page } from '@playwright/test';
import { office } from '../support/texts';

/** The page of a service in the back office. */
export class ServiceAdmin {
  constructor(private readonly page: Page) {}

  async open(title: string): Promise<void> {
    await this.page.getByRole('link', { name: office.services, exact: true }).click();
    await this.page.getByRole('link', { name: title, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click();
  }

  async openPublishing(): Promise<void> {
    await this.page.getByRole('link', { name: office.publish }).click();
    await expect(this.page.getByRole('heading', { level: 2, name: office.publish })).toBeVisible();
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: office.publishConfirm }).click();
    await expect(this.page.getByText(office.published)).toBeVisible();
  }
}
