import { expect, type Locator, type Page } from '@playwright/test';

/** The list of the citizen's requests. */
export class PersonalArea {
  constructor(private readonly page: Page) {}

  async visitInstances(): Promise<void> {
    await this.page.goto('/area-personale/attivita');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Pratiche' })).toBeVisible();
  }

  card(code: string): Locator {
    return this.page.getByRole('article').filter({ hasText: code });
  }

  async resume(code: string): Promise<void> {
    await this.card(code).getByRole('heading').getByRole('link').click();
  }

  async search(words: string): Promise<void> {
    const box = this.page.getByRole('searchbox', { name: 'Cerca per codice o servizio' });
    await box.fill(words);
    await box.press('Enter');
  }
}
