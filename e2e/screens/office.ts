import { expect, type Locator, type Page } from '@playwright/test';
import type { StaffPerson } from '../support/people';
import { office } from '../support/texts';
import { Login } from './login';

/** The back office: its door and its list of instances. */
export class Office {
  constructor(private readonly page: Page) {}

  async enter(person: StaffPerson): Promise<void> {
    await this.page.goto('/backoffice');
    await new Login(this.page).enterStaff(person);
    await expect(this.page.getByRole('link', { name: office.instances, exact: true })).toBeVisible();
  }

  /** Looks for an instance everywhere, the closed ones too where it is said so. */
  async search(words: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: office.search });
    await box.fill(words);
    await box.press('Enter');
  }

  row(code: string): Locator {
    return this.page.getByRole('list', { name: office.list }).locator(`a[href*="${code}"]`);
  }

  /** Finds an instance by its code and opens it from the list. */
  async open(code: string): Promise<void> {
    await this.search(code);
    await this.row(code).click();
    await expect(this.page.getByRole('region', { name: office.open })).toContainText(code);
  }
}
