import { expect, type Locator, type Page } from '@playwright/test';
import { office } from '../support/texts';
import { Form } from './form';

/** An instance as the office works on it. */
export class OfficeInstance {
  constructor(
    private readonly page: Page,
    private readonly code: string,
  ) {}

  private aside(): Locator {
    return this.page.getByRole('complementary', { name: office.actions });
  }

  /** The form of the outcome that was chosen. */
  form(): Form {
    return new Form(this.aside());
  }

  header(): Locator {
    return this.page.getByRole('article').locator('header');
  }

  async expectNothingToDo(): Promise<void> {
    await expect(this.aside().getByText(office.nothingToDo, { exact: true })).toBeVisible();
    await expect(this.aside().getByRole('button')).toHaveCount(0);
  }

  action(name: string): Locator {
    return this.aside().getByRole('button', { name, exact: true });
  }

  /** What cannot be done now stands in a list of its own, with the reason. */
  async expectUnavailable(name: string): Promise<void> {
    const region = this.aside().getByRole('region', { name: office.unavailable });
    await expect(region.getByRole('listitem').filter({ hasText: name })).toBeVisible();
    await expect(this.action(name)).toHaveCount(0);
  }

  /** Presses an outcome; where it asks something, its form opens. */
  async choose(name: string): Promise<void> {
    await this.action(name).click();
  }

  /** Confirms the open form: its button has the name of the outcome. */
  async confirm(name: string): Promise<void> {
    await expect(this.aside().getByRole('heading', { name, exact: true })).toBeVisible();
    await this.action(name).click();
    await expect(this.aside().getByRole('heading', { name, exact: true })).toBeHidden();
    await this.comeBack();
  }

  /** After the last thing the office can do the next instance opens by itself; the story goes on with this one. */
  private async comeBack(): Promise<void> {
    const back = this.page.getByRole('button', { name: `Torna a ${this.code}`, exact: true });
    const here = this.page.getByRole('article').filter({ hasText: this.code });
    await expect(here.or(back).first()).toBeVisible();
    if (await back.isVisible()) await back.click();
    await expect(here).toBeVisible();
  }

  /** Does not use the time in which an outgoing act could still be stopped. The gates answer before it, twenty seconds after they are asked, or forty. */
  async sendNow(): Promise<void> {
    const button = this.page.getByRole('button', { name: office.sendNow, exact: true });
    await button.click({ timeout: 75_000 });
    await expect(button).toBeHidden();
  }

  async expectState(state: string): Promise<void> {
    const header = this.page.getByRole('article').first();
    await expect(header.getByText(state, { exact: true }).first()).toBeVisible({ timeout: 45_000 });
  }

  async claim(): Promise<void> {
    await this.choose(office.claim);
    await expect(this.action(office.supplement)).toBeVisible();
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  panel(): Locator {
    return this.page.getByRole('article').getByRole('tabpanel');
  }

  async preview(): Promise<void> {
    await this.action(office.preview).click();
    await expect(this.page.getByRole('button', { name: office.viewerClose })).toBeVisible();
    await expect(this.page.getByLabel(office.firstPage)).toContainText(/\w{4}/);
  }

  async closeViewer(): Promise<void> {
    await this.page.getByRole('button', { name: office.viewerClose }).click();
  }
}
