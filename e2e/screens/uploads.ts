import { expect, type Locator, type Page } from '@playwright/test';

export interface SentFile {
  readonly name: string;
  readonly buffer: Buffer;
  readonly mimeType?: string;
}

/** One question that asks for documents: the button, and the list of what was sent. */
export class Uploads {
  constructor(
    private readonly page: Page,
    private readonly question: string,
  ) {}

  /** Gives a file to the question as the dialog of the browser does. */
  async send({ name, buffer, mimeType = 'application/pdf' }: SentFile): Promise<void> {
    const input = this.page.getByLabel(new RegExp(`^${this.question}`));
    await input.setInputFiles({ name, mimeType, buffer });
  }

  row(name: string): Locator {
    return this.page
      .getByRole('list', { name: 'Documenti caricati' })
      .getByRole('listitem')
      .filter({ hasText: name });
  }

  async press(button: 'Riprova a caricare' | 'Rimuovi' | 'Togli', name: string): Promise<void> {
    await this.row(name)
      .getByRole('button', { name: new RegExp(`^${button} ${name}`) })
      .click();
  }

  /** Refused for good: it says why, and goes from the list. */
  async expectRefused(file: SentFile, words: RegExp): Promise<void> {
    await this.send(file);
    await expect(this.row(file.name).getByRole('alert')).toContainText(words);
    await this.press('Togli', file.name);
    await expect(this.row(file.name)).toHaveCount(0);
  }
}
