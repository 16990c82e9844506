import { expect, type Locator, type Page } from '@playwright/test';

/** A form drawn by the product, or a part of one: its questions by their words. */
export class Form {
  constructor(private readonly scope: Page | Locator) {}

  group(name: string | RegExp): Form {
    return new Form(this.scope.getByRole('group', { name }));
  }

  field(label: string | RegExp): Locator {
    return this.scope.getByLabel(label);
  }

  /** Optional fields say so behind their label. */
  text(label: string): Locator {
    return this.scope.getByRole('textbox', { name: beginning(label) });
  }

  async write(label: string, value: string): Promise<void> {
    await this.text(label).fill(value);
  }

  async choose(question: string, option: string): Promise<void> {
    await tick(this.group(beginning(question)).scope.getByRole('radio', { name: option, exact: true }));
  }

  async select(label: string, option: string): Promise<void> {
    await this.scope.getByRole('combobox', { name: beginning(label) }).selectOption({ label: option });
  }

  /** Writes into a field with suggestions and takes the one that is meant. */
  async pick(label: string, typed: string, suggestion: string): Promise<void> {
    const box = this.scope.getByRole('combobox', { name: beginning(label) });
    await box.fill('');
    await box.pressSequentially(typed, { delay: 15 });
    await this.scope.getByRole('option', { name: suggestion, exact: true }).click();
    await expect(box).toHaveValue(suggestion);
  }

  async agree(words: string | RegExp): Promise<void> {
    await tick(this.scope.getByRole('checkbox', { name: words }));
  }

  async date(label: string, value: string): Promise<void> {
    await this.scope.getByLabel(beginning(label)).fill(value);
  }

  async period(question: string, from: string, to: string): Promise<void> {
    const parts = this.group(beginning(question));
    await parts.date('Dal', from);
    await parts.date('Al', to);
  }

  /** Sends the form; a button that opens it may have the same name. */
  async submit(name: string): Promise<void> {
    await this.scope.getByRole('button', { name, exact: true }).last().click();
  }

  async upload(label: string, name: string, content: Buffer, mimeType = 'application/pdf'): Promise<void> {
    await this.scope.getByLabel(beginning(label)).setInputFiles({ name, mimeType, buffer: content });
    await expect(this.scope.getByRole('list', { name: 'Documenti caricati' })).toContainText(name);
  }
}

/** Presses the words beside a box, as people do. */
async function tick(box: Locator): Promise<void> {
  const id = await box.getAttribute('id');
  await box
    .page()
    .locator(`label[for="${id ?? ''}"]`)
    .click();
  await expect(box).toBeChecked();
}

function beginning(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?: \\(facoltativo\\))?`);
}
