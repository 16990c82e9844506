import { expect, type Page } from '@playwright/test';

/** The back office's page for the look of the municipality. */
export class BrandingEditor {
  constructor(readonly page: Page) {}

  async visit(): Promise<void> {
    await this.page.getByRole('link', { name: 'Aspetto', exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Aspetto del portale' })).toBeVisible();
  }

  async setColour(colour: string): Promise<void> {
    await this.page.getByLabel('Colore del Comune').fill(colour);
  }

  colour(): Promise<string> {
    return this.page.getByLabel('Colore del Comune').inputValue();
  }

  async setTagline(words: string): Promise<void> {
    await this.page.getByLabel('Motto sotto il nome').fill(words);
    await this.page.getByLabel('Motto sotto il nome').blur();
  }

  /** The server cleans it at once: the picture that is shown is the clean one. */
  async chooseLogo(name: string, content: string): Promise<void> {
    await this.page
      .getByLabel('Scegli il file')
      .setInputFiles({ name, mimeType: 'image/svg+xml', buffer: Buffer.from(content) });
    await expect(this.page.getByAltText('Lo stemma scelto')).toHaveAttribute(
      'src',
      /^\/aspetto\/[0-9a-f]{64}\.svg$/,
    );
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Salva l’aspetto' }).click();
  }

  async expectRefused(): Promise<void> {
    await expect(this.page.getByText('Il colore più vicino che va bene è')).toBeVisible();
  }

  async takeNearest(): Promise<void> {
    await this.page.getByRole('button', { name: /^Usa #/ }).click();
    await expect(this.page.getByText('si legge bene')).toBeVisible();
  }

  /** In the frame stands the portal itself, in what is being tried. */
  async expectPreview(words: string, colour: string): Promise<void> {
    const portal = this.page.frameLocator('iframe[title="Anteprima del portale"]');
    await expect(portal.getByText(words)).toBeVisible();
    await expect
      .poll(() => portal.locator('html').evaluate((node) => node.style.getPropertyValue('--tenant-primary')))
      .toBe(colour);
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText('Aspetto salvato')).toBeVisible();
  }
}
