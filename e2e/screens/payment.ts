import { expect, type Page } from '@playwright/test';
import { look } from '../support/look';
import { portal } from '../support/texts';

/** A payment of the citizen, and the page of the payment system where it is settled. */
export class Payment {
  constructor(private readonly page: Page) {}

  async expectAmount(amount: string): Promise<void> {
    await expect(this.page.getByRole('button', { name: portal.pay })).toContainText(amount);
  }

  async expectOffered(): Promise<void> {
    await expect(this.page.getByRole('button', { name: portal.pay })).toBeVisible();
  }

  /** Goes to the checkout. */
  async start(): Promise<void> {
    await look(this.page, 'payment');
    await this.page.getByRole('button', { name: portal.pay }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Paga con pagoPA' })).toBeVisible();
  }

  /** On the page of the payment system. */
  async settle(how: 'Paga' | 'Paga ma non tornare' | 'Paga due volte' | 'Annulla'): Promise<void> {
    await this.page.getByRole('button', { name: how, exact: true }).click();
  }

  async expectPaid(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: portal.paid })).toBeVisible({ timeout: 45_000 });
  }
}
