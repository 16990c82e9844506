import { expect, type Locator, type Page } from '@playwright/test';
import { office } from '../support/texts';

/** Where the flow of a service is drawn. */
export class FlowDesigner {
  constructor(private readonly page: Page) {}

  async expectOpen(): Promise<void> {
    await expect(this.palette()).toBeVisible();
    await this.expectSaved();
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: office.saved })).toBeVisible();
  }

  palette(): Locator {
    return this.page.getByRole('region', { name: 'Parti del flusso' });
  }

  /** A kind of activity or action, to be put into the flow. */
  tool(name: string): Locator {
    return this.palette().getByRole('button', { name, exact: true });
  }

  async openTools(name: 'Attività' | 'Azioni'): Promise<void> {
    await this.palette().getByRole('tab', { name, exact: true }).click();
  }

  card(state: string): Locator {
    return this.page.getByRole('group', { name: `Stato ${state}. ` });
  }

  sheet(): Locator {
    return this.page.getByRole('region', { name: 'Proprietà', exact: true });
  }

  async show(view: 'Disegno' | 'Elenco'): Promise<void> {
    await this.page.getByRole('radio', { name: view, exact: true }).click();
  }

  /** A line of the list. */
  row(name: string): Locator {
    return this.page.getByRole('treegrid').getByRole('row', { name });
  }
}
