import { expect, type Locator, type Page } from '@playwright/test';
import { portal } from '../support/texts';

/** The screens of a request before it is sent. */
export class Journey {
  constructor(private readonly page: Page) {}

  /** Lands on the first screen of a new request for oneself; a draft left open by an earlier story is thrown away. */
  async begin(): Promise<void> {
    const consent = this.page.getByRole('button', { name: portal.consentNecessary });
    const offer = this.page.getByRole('heading', { name: portal.draftFound });
    const forWhom = this.page.getByRole('group', { name: portal.forWhom });
    await expect(consent.or(offer).or(forWhom)).toBeVisible();
    if (await offer.isVisible()) {
      await this.page.getByRole('button', { name: portal.restart }).click();
      await this.page.getByRole('button', { name: portal.discard }).click();
      await expect(consent.or(forWhom)).toBeVisible();
    }
    if (await forWhom.isVisible())
      await this.page.getByRole('button', { name: portal.forWhomContinue }).click();
    await expect(consent).toBeVisible();
  }

  /** The code of the request, from the address of the page. */
  code(): string {
    const code = /\/pratiche\/([^/]+)/.exec(this.page.url())?.[1];
    if (code === undefined) throw new Error(`There is no code in ${this.page.url()}`);
    return decodeURIComponent(code);
  }

  async acceptAll(): Promise<void> {
    await this.page.getByRole('button', { name: portal.consentAll }).click();
  }

  async proceed(): Promise<void> {
    await this.page.getByRole('button', { name: portal.consentNecessary }).click();
  }

  heading(title: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: title });
  }

  async expectScreen(title: string): Promise<void> {
    await expect(this.heading(title)).toBeVisible();
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: portal.next, exact: true }).click();
  }

  /** Leaves the request for later: the button has a short name on a phone. */
  async saveForLater(): Promise<void> {
    const save = this.page.getByRole('button', { name: /^Salva( e continua dopo)?$/ });
    await save.click();
    await expect(this.page.getByText(portal.draftSaved)).toBeVisible();
  }

  /** Waits until what was typed is on the server. */
  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: portal.savedAt })).toBeVisible();
  }

  quote(): Locator {
    return this.page.getByRole('region', { name: portal.quote });
  }

  conflict(): Locator {
    return this.page.getByRole('alert').filter({ hasText: portal.conflict });
  }
}
