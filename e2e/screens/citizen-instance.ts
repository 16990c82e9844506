import { expect, type Locator, type Page } from '@playwright/test';
import { Form } from './form';
import { portal } from '../support/texts';

/** A request as the citizen follows it. */
export class CitizenInstance {
  constructor(private readonly page: Page) {}

  async visit(code: string): Promise<void> {
    await this.page.goto(`/pratiche/${code}`);
    await expect(this.page.getByRole('heading', { level: 2, name: portal.milestones })).toBeVisible();
  }

  /** Waits until the page, which stays current by itself, says how the request stands. */
  async expectState(status: string, state: string): Promise<void> {
    const main = this.page.getByRole('main');
    await expect(main.getByText(status, { exact: true }).first()).toBeVisible({ timeout: 45_000 });
    await expect(main.getByText(state, { exact: true }).first()).toBeVisible({ timeout: 45_000 });
  }

  /** What is to be done now. */
  activity(name: string): Form {
    return new Form(this.page.getByRole('region', { name }));
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: button, exact: true }).click();
  }

  payments(): Locator {
    return this.page.getByRole('region', { name: portal.payments });
  }

  renewal(): Locator {
    return this.page.getByRole('region', { name: portal.renewal });
  }

  documents(): Locator {
    return this.page.getByRole('region', { name: portal.documents });
  }

  communications(): Locator {
    return this.page.getByRole('region', { name: portal.communications });
  }

  async goToPayment(): Promise<void> {
    const pay = this.payments().getByRole('link', { name: portal.pay });
    await expect(pay).toBeVisible({ timeout: 45_000 });
    await pay.click();
  }
}
