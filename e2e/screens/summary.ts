import { expect, type Page } from '@playwright/test';
import { portal } from '../support/texts';

/** Everything that was entered, right before it is sent. */
export class Summary {
  constructor(private readonly page: Page) {}

  async expectShown(): Promise<void> {
    await expect(this.page.getByText(portal.declaration)).toBeVisible();
  }

  async expectAnswers(...answers: readonly string[]): Promise<void> {
    for (const answer of answers) await expect(this.page.getByRole('main')).toContainText(answer);
  }

  async openTerms(): Promise<void> {
    await this.page.getByRole('button', { name: portal.send, exact: true }).click();
    await expect(this.page.getByRole('dialog', { name: portal.terms })).toBeVisible();
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: portal.confirm }).click();
  }
}
