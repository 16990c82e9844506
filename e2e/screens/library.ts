import { expect, type Locator, type Page } from '@playwright/test';

/** The libraries of the back office: matrix, sections, new and ready-made services. */
export class Library {
  constructor(private readonly page: Page) {}

  /** Makes a service of a kind and gives the address of its page. */
  async createService(kind: string, name: string): Promise<string> {
    await this.page.goto('/backoffice/servizi/nuovo');
    await this.page.getByRole('radio', { name: kind }).check({ force: true });
    await this.page.getByRole('textbox', { name: 'Italiano' }).first().fill(name);
    await this.page.getByRole('radio', { name: 'Sportello del cittadino' }).check();
    await this.page.getByRole('combobox', { name: 'Categoria' }).fill('Autorizz');
    await this.page.getByRole('option', { name: 'Autorizzazioni' }).click();
    await this.page.getByRole('button', { name: 'Crea il servizio' }).click();
    await expect(this.page.getByRole('heading', { name, level: 1 })).toBeVisible();
    return new URL(this.page.url()).pathname;
  }

  /** Opens a pair of the matrix with the keyboard alone, from the first cell. */
  async openPair(down: number, right: number, title: string): Promise<Locator> {
    await this.page.goto('/backoffice/libreria');
    const grid = this.page.getByRole('grid', { name: 'Archetipi e moduli ammessi' });
    await grid.getByRole('button').first().focus();
    for (let step = 0; step < down; step += 1) await this.page.keyboard.press('ArrowDown');
    for (let step = 0; step < right; step += 1) await this.page.keyboard.press('ArrowRight');
    await this.page.keyboard.press('Enter');
    const dialog = this.page.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Adds a question to a library section and saves its next version. */
  async addQuestion(key: string, type: string): Promise<void> {
    await this.page.goto(`/backoffice/libreria/sezioni/${key}`);
    await this.page.getByRole('button', { name: type, exact: true }).first().click();
    await this.page.getByRole('button', { name: /^Salva come versione/ }).click();
    await expect(this.page.getByText(/^Salvata la versione/)).toBeVisible();
  }

  form(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name });
  }
}
