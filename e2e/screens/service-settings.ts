import { expect, type Locator, type Page } from '@playwright/test';
import { office } from '../support/texts';
import { Form } from './form';
import { RuleDialog } from './rule-dialog';
import { ServiceAdmin } from './service-admin';

/** What is set for a service beside its sheet, its form and its flow. */
export class ServiceSettings {
  constructor(private readonly page: Page) {}

  async open(part: string): Promise<void> {
    await new ServiceAdmin(this.page).tab(office.tabSettings);
    await this.page
      .getByRole('navigation', { name: office.settingsParts })
      .getByRole('link', { name: part, exact: true })
      .click();
    await expect(this.part(part)).toBeVisible();
  }

  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.locator('.autosave-note')).toHaveAttribute('data-status', 'saved');
  }

  /** Lets the first fee line be calculated, and writes how. */
  async writeFee(formula: string): Promise<void> {
    await new Form(this.part(office.fees)).choose('Quanto', 'Un calcolo sulle risposte');
    await this.part(office.fees).getByRole('button', { name: 'Scrivi il calcolo' }).click();
    const rule = new RuleDialog(this.page);
    await rule.view('Formula');
    await rule.line().fill(formula);
    await rule.save();
  }

  trial(): Locator {
    return this.page.getByRole('region', { name: 'Prova il costo' });
  }

  async chooseText(title: string | RegExp): Promise<void> {
    await this.part(office.templates).getByRole('button', { name: title }).click();
  }

  body(language: 'Italiano' | 'Inglese'): Locator {
    return this.page.getByRole('group', { name: language }).getByRole('textbox', { name: 'Testo' });
  }

  async insert(placeholder: string): Promise<void> {
    await this.page.getByRole('button', { name: `Inserisci «${placeholder}»` }).click();
  }

  preview(): Locator {
    return this.page.getByRole('region', { name: 'Anteprima' });
  }
}
