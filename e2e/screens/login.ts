import { expect, type Page } from '@playwright/test';
import type { Person, StaffPerson } from '../support/people';
import { look } from '../support/look';
import { office, portal } from '../support/texts';

/** Proving who one is: the portal's page, then the identity provider's. */
export class Login {
  constructor(private readonly page: Page) {}

  async enterSpid(person: Person): Promise<void> {
    const spid = this.page.getByRole('link', { name: portal.enterSpid });
    await expect(spid).toBeVisible();
    await look(this.page, 'access');
    await spid.click();
    await this.choose(`${person.id}.spid`);
  }

  async enterCie(person: Person): Promise<void> {
    await this.page.getByRole('link', { name: portal.enterCie }).click();
    await this.choose(`${person.id}.cie`);
  }

  async enterStaff(person: StaffPerson): Promise<void> {
    await this.page.getByRole('link', { name: office.login, exact: true }).click();
    await this.choose(`${person.id}.staff`);
  }

  /** On the identity provider's page: one button per person. */
  private async choose(account: string): Promise<void> {
    await this.page.locator(`button[name="person"][value="${account}"]`).click();
  }
}
