import { expect, type Locator, type Page } from '@playwright/test';
import type { StaffPerson } from '../support/people';
import { office } from '../support/texts';
import { Login } from './login';

/** The back office: its door and its list of instances. */
export class Office {
  constructor(private readonly page: Page) {}

  /** Through the login, or straight in where the person is still logged in. */
  async enter(person: StaffPerson): Promise<void> {
    await this.page.goto('/backoffice');
    const inside = this.page.getByRole('link', { name: office.instances, exact: true });
    const door = this.page.getByRole('link', { name: office.login, exact: true });
    await expect(inside.or(door)).toBeVisible();
    if (await door.isVisible()) await new Login(this.page).enterStaff(person);
    await expect(inside).toBeVisible();
  }

  /** Looks for an instance everywhere, the closed ones too where it is said so. */
  async search(words: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: office.search });
    await box.fill(words);
    await box.press('Enter');
  }

  row(code: string): Locator {
    return this.page.getByRole('region', { name: office.list }).locator(`a[href*="/istanze/${code}"]`);
  }

  /** Finds an instance by its code and opens it from the list. */
  async open(code: string): Promise<void> {
    await this.search(code);
    await this.row(code).click();
    await expect(this.page.getByRole('region', { name: office.open })).toContainText(code);
  }
}
