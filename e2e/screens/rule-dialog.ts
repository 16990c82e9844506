import { expect, type Locator, type Page } from '@playwright/test';

/** Where a rule is written and tried. */
export class RuleDialog {
  private readonly dialog: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog');
  }

  /** Opens a rule of what is chosen: the tab first, then the rule by its name. */
  static async open(page: Page, tab: string, button: string | RegExp): Promise<RuleDialog> {
    const sheet = page.getByRole('region', { name: 'Proprietà' });
    await sheet.getByRole('tab', { name: tab, exact: true }).click();
    await sheet.getByRole('button', { name: button }).first().click();
    const rule = new RuleDialog(page);
    await expect(rule.dialog).toBeVisible();
    return rule;
  }

  async view(name: 'Frase' | 'Formula'): Promise<void> {
    await this.dialog.getByRole('radio', { name, exact: true }).click();
  }

  async add(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Aggiungi una condizione' }).first().click();
  }

  /** A statement by its number, from 1. */
  statement(number: number): Locator {
    return this.dialog.getByRole('group', { name: `Condizione ${number}`, exact: true });
  }

  async subject(number: number, typed: string, name: string | RegExp): Promise<void> {
    const box = this.statement(number).getByRole('combobox', { name: 'Campo' });
    await box.fill(typed);
    await this.page.getByRole('option', { name }).first().click();
  }

  /** Chooses in one of the lists of a statement: its comparison, or the option of a field. */
  async choose(number: number, list: string, option: string): Promise<void> {
    await this.statement(number)
      .getByRole('button', { name: new RegExp(`${list}$`) })
      .click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  async value(number: number, text: string): Promise<void> {
    await this.statement(number).getByRole('textbox', { name: 'Valore' }).fill(text);
  }

  line(): Locator {
    return this.dialog.getByRole('textbox', { name: 'La regola come formula' });
  }

  completion(name: string | RegExp): Locator {
    return this.dialog.getByRole('option', { name });
  }

  async expectReads(words: string | RegExp): Promise<void> {
    await expect(this.dialog.locator('.sentence-reads')).toContainText(words);
  }

  /** The small form with sample answers, and what comes out. */
  trial(): Locator {
    return this.dialog.getByRole('region', { name: 'Prova con queste risposte' });
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Salva la regola' }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  expectText(words: string | RegExp): Promise<void> {
    return expect(this.dialog).toContainText(words);
  }
}
