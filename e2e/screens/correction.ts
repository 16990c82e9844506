import { expect, type Locator, type Page } from '@playwright/test';
import { Form } from './form';
import { portal } from '../support/texts';

/** Correcting a request that was sent: its answers again, then what changed. */
export class Correction {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: portal.correct, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: portal.correct })).toBeVisible();
  }

  form(): Form {
    return new Form(this.page);
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: portal.checkCorrection, exact: true }).click();
  }

  summary(): Locator {
    return this.page.getByRole('main');
  }

  confirmButton(): Locator {
    return this.page.getByRole('button', { name: portal.confirmCorrection, exact: true });
  }
}
